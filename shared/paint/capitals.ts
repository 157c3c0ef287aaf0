import type { PixelBox } from './pixel-box.ts'

/** Capitals, 5 × 7, a row a number, the leftmost pixel being bit 4; those that the banner needs. */
const capitals: Readonly<Record<string, readonly number[]>> = {
  A: [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
  C: [0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110],
  D: [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
  E: [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
  F: [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b10000],
  I: [0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
  L: [0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b11111],
  N: [0b10001, 0b11001, 0b10101, 0b10101, 0b10101, 0b10011, 0b10001],
  O: [0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
  R: [0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001],
  S: [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110],
  T: [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
  U: [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
  '-': [0, 0, 0, 0b11111, 0, 0, 0],
  ' ': [0, 0, 0, 0, 0, 0, 0],
}

const glyphWidth = 5
const glyphHeight = 7
const gap = 1

export const capitalsWidth = (text: string): number => text.length * (glyphWidth + gap) - gap
export const capitalsHeight = glyphHeight

/** The runs of pixels that draw a text in capitals, y down from its top. Throws for a character that has no drawing. */
export function capitalsOf(text: string): readonly PixelBox[] {
  return [...text].flatMap((letter, i) => {
    const rows = capitals[letter]
    if (!rows) throw new RangeError('no such capital')
    return rows.flatMap((row, y) => runsOf(row, i * (glyphWidth + gap), y))
  })
}

function runsOf(row: number, left: number, y: number): readonly PixelBox[] {
  const runs: PixelBox[] = []
  for (let x = 0; x < glyphWidth; x++) {
    if (!((row >> (glyphWidth - 1 - x)) & 1)) continue
    const last = runs.at(-1)
    if (last?.right === left + x) runs[runs.length - 1] = { ...last, right: left + x + 1 }
    else runs.push({ left: left + x, top: y, right: left + x + 1, bottom: y + 1 })
  }
  return runs
}
