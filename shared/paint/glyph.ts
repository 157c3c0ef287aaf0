import type { PixelBox } from './pixel-box.ts'

/** A character of 5 × 7 pixels, a row a number, the leftmost pixel being bit 4. */
export type Glyph = readonly number[]

const width = 5
const gap = 1
export const glyphHeight = 7

/** Of characters in a row, in their pixels. */
export const rowWidth = (text: string): number => text.length * (width + gap) - gap

/** The runs of ink of a text from its upper left corner on, y down; each pixel of a character becomes `scale` of them. Throws for one that `font` lacks. */
export function inkOf(
  text: string,
  font: Readonly<Record<string, Glyph>>,
  { left, top }: Pick<PixelBox, 'left' | 'top'>,
  scale = 1,
): readonly PixelBox[] {
  return [...text].flatMap((letter, i) => {
    const rows = font[letter]
    if (!rows) throw new RangeError('no such character')
    const start = i * (width + gap)
    return rows.flatMap((row, y) => runsOf(row, start, y)).map((run) => placed(run, left, top, scale))
  })
}

function runsOf(row: number, left: number, y: number): readonly PixelBox[] {
  const runs: PixelBox[] = []
  for (let x = 0; x < width; x++) {
    if (!((row >> (width - 1 - x)) & 1)) continue
    const last = runs.at(-1)
    if (last?.right === left + x) runs[runs.length - 1] = { ...last, right: left + x + 1 }
    else runs.push({ left: left + x, top: y, right: left + x + 1, bottom: y + 1 })
  }
  return runs
}

const placed = (run: PixelBox, left: number, top: number, scale: number): PixelBox => ({
  left: left + run.left * scale,
  top: top + run.top * scale,
  right: left + run.right * scale,
  bottom: top + run.bottom * scale,
})
