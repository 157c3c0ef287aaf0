import { boxThrough, type Matrix } from '../../../shared/geometry/matrix.ts'
import type { Box } from '../../../shared/geometry/quad.ts'

const REPLACEMENT = 0xfffd

/** Grows a text layer unit by unit, keeping text, boxes and objects in step. */
export class UnitBuffer {
  readonly #codes: number[] = []
  readonly #boxes: number[] = []
  readonly #objects: number[] = []
  readonly #toPage: Matrix

  constructor(toPage: Matrix) {
    this.#toPage = toPage
  }

  get length(): number {
    return this.#codes.length
  }

  get last(): number {
    return this.#codes.at(-1) ?? 0
  }

  /** How many units at the end are `unit`. */
  trailing(unit: number): number {
    let n = 0
    while (n < this.#codes.length && this.#codes[this.#codes.length - 1 - n] === unit) n++
    return n
  }

  /** A code point at `box` (user space); beyond the BMP it becomes two units with the same box. */
  add(codePoint: number, box: Box | null, object = 0): void {
    if (codePoint <= 0xffff) this.#push(codePoint, box, object)
    else {
      this.#push(0xd800 + ((codePoint - 0x10000) >> 10), box, object)
      this.#push(0xdc00 + ((codePoint - 0x10000) & 0x3ff), box, object)
    }
  }

  #push(unit: number, box: Box | null, object: number): void {
    this.#codes.push(unit)
    this.#objects.push(object)
    if (!box) this.#boxes.push(0, 0, 0, 0)
    else {
      const b = boxThrough(this.#toPage, box)
      this.#boxes.push(b.left, b.bottom, b.right, b.top)
    }
  }

  /** A surrogate without its other half becomes U+FFFD, so that the text is well formed. */
  #text(): string {
    const parts: string[] = []
    for (let i = 0; i < this.#codes.length; i += 8192) {
      parts.push(String.fromCharCode(...this.#codes.slice(i, i + 8192)))
    }
    return parts.join('').replace(/[\ud800-\udfff]/gu, String.fromCharCode(REPLACEMENT))
  }

  finish(): { text: string; boxes: Float32Array; objects: Float64Array } {
    return {
      text: this.#text(),
      boxes: Float32Array.from(this.#boxes),
      objects: Float64Array.from(this.#objects),
    }
  }
}
