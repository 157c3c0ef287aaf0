import type { Box } from '../../../../shared/geometry/quad.ts'
import type { MeasuredFont } from '../raw/measured-font.ts'
import type { Operation } from '../raw/operations.ts'
import { numberOf, type Value } from '../raw/value.ts'
import type { Letter } from '../text-under-region.ts'

/** Every letter with ink of a page whose words each have a place of their own, in user space. Throws for text placed in any other way. */
export function placedLetters(
  operations: readonly Operation[],
  fontOf: (name: string) => MeasuredFont,
): readonly Letter[] {
  const walk = new Walk(fontOf)
  return operations.flatMap((operation) => walk.step(operation))
}

interface Place {
  readonly scale: number
  readonly x: number
  readonly y: number
}

class Walk {
  readonly #fontOf: (name: string) => MeasuredFont
  readonly #saved: { font: MeasuredFont | null; size: number }[] = []
  #font: MeasuredFont | null = null
  #size = 0
  /** Horizontal scale and place of the next letter; null where a word has no place. */
  #place: Place | null = null

  constructor(fontOf: (name: string) => MeasuredFont) {
    this.#fontOf = fontOf
  }

  step({ operator, operands }: Operation): readonly Letter[] {
    if (operator === 'q') this.#saved.push({ font: this.#font, size: this.#size })
    else if (operator === 'Q') this.#restore()
    else if (operator === 'Tf') this.#select(operands)
    else if (operator === 'Tm') this.#set(operands)
    else if (operator === 'TJ') return this.#show(operands[0])
    return []
  }

  #restore(): void {
    const before = this.#saved.pop()
    if (!before) throw new Error('a state that was not saved')
    this.#font = before.font
    this.#size = before.size
  }

  #select([name, size]: readonly Value[]): void {
    if (name?.type !== 'name') throw new Error('no font')
    this.#font = this.#fontOf(name.value)
    this.#size = numberOf(size) ?? 0
  }

  #set(operands: readonly Value[]): void {
    const [a, b, c, d, x, y] = operands.map(numberOf)
    if (!a || b !== 0 || c !== 0 || d !== 1 || x == null || y == null) throw new Error('text that is not upright')
    this.#place = { scale: a, x, y }
  }

  #show(list: Value | undefined): readonly Letter[] {
    if (!this.#font || !this.#place || list?.type !== 'array') throw new Error('text without a place')
    const letters: Letter[] = []
    for (const item of list.items) {
      if (item.type === 'number') this.#move(-item.value / 1000)
      else if (item.type === 'string') letters.push(...this.#letters(item.bytes, this.#font))
    }
    this.#place = null
    return letters
  }

  #letters(bytes: Uint8Array, font: MeasuredFont): readonly Letter[] {
    return codesOf(bytes, font.bytesPerCode).flatMap((code) => {
      const extent = font.extent(code)
      const letter = extent ? [this.#placed(extent)] : []
      this.#move(font.width(code))
      return letter
    })
  }

  #placed({ left, right, bottom, top }: Box): Letter {
    const { scale, x, y } = this.#place as Place
    const [across, up] = [scale * this.#size, this.#size]
    return { box: { left: x + left * across, right: x + right * across, bottom: y + bottom * up, top: y + top * up } }
  }

  /** By so many ems. */
  #move(ems: number): void {
    const place = this.#place as Place
    this.#place = { ...place, x: place.x + ems * place.scale * this.#size }
  }
}

function codesOf(bytes: Uint8Array, bytesPerCode: 1 | 2): readonly number[] {
  if (bytesPerCode === 1) return [...bytes]
  return Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[i * 2] ?? 0) * 256 + (bytes[i * 2 + 1] ?? 0))
}
