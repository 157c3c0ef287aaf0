import type { Matrix } from '../../../shared/geometry/matrix.ts'
import { multiply } from '../../../shared/geometry/matrix.ts'
import type { Numbered } from './pdf-writer-telling.ts'

/** What a font says about its codes; glyph space is thousandths of an em. */
export interface FontMetrics {
  readonly bytesPerCode: 1 | 2
  width(code: number): number
  /** What the font says that a code means; '' where it says nothing. */
  unicode(code: number): string
  /** False for a font that says nothing of its widths, so that only a reader knows where its letters stand. */
  readonly isMeasured?: boolean
  /** Whether codes are missing all over, so that one more says nothing; a font numbered by what was needed has no gaps. */
  readonly isSparse?: boolean
  /** Absent for a font of which only names that everyone knows are written. */
  readonly numbered?: (code: number) => Numbered
}

/** A show as the stream gives it: the codes, and the adjustments of TJ in thousandths of an em. */
export type ShowPart = Uint8Array | number

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Text parameters (ISO 32000-2 table 103); saved and restored with the graphics state. */
export interface TextParameters {
  readonly font: FontMetrics | null
  readonly size: number
  readonly charSpace: number
  readonly wordSpace: number
  /** 1 = 100 %. */
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

export const initialText: TextParameters = {
  font: null,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
}

/** The text matrices between BT and ET (ISO 32000-2 9.4). */
export class TextCursor {
  #matrix = identity
  #line = identity

  begin(): void {
    this.#matrix = identity
    this.#line = identity
  }

  set(m: Matrix): void {
    this.#matrix = m
    this.#line = m
  }

  move(x: number, y: number): void {
    this.set(multiply([1, 0, 0, 1, x, y], this.#line))
  }

  /** Shows the parts; gives each run of codes, its place and its length in text space. */
  *show(
    parts: readonly ShowPart[],
    p: TextParameters,
  ): Generator<{ readonly codes: readonly number[]; readonly at: Matrix; readonly advance: number }> {
    for (const part of parts) {
      if (typeof part === 'number') this.#advance((-part / 1000) * p.size * p.scale)
      else {
        const codes = codesOf(part, p.font?.bytesPerCode ?? 1)
        const advance = codes.reduce((sum, code) => sum + advanceOf(code, p), 0)
        yield { codes, at: multiply([1, 0, 0, 1, 0, p.rise], this.#matrix), advance }
        this.#advance(advance)
      }
    }
  }

  #advance(x: number): void {
    this.#matrix = multiply([1, 0, 0, 1, x, 0], this.#matrix)
  }
}

/** ISO 32000-2 9.4.4; word spacing belongs to the single-byte code 32 only. */
export function advanceOf(code: number, p: TextParameters): number {
  const width = (p.font?.width(code) ?? 0) / 1000
  const word = p.font?.bytesPerCode === 1 && code === 32 ? p.wordSpace : 0
  return (width * p.size + p.charSpace + word) * p.scale
}

function codesOf(bytes: Uint8Array, bytesPerCode: 1 | 2): readonly number[] {
  if (bytesPerCode === 1) return [...bytes]
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes[i * 2]! * 256 + bytes[i * 2 + 1]!)
}
