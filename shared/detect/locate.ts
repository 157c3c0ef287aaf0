import { type Box, type Quad, quadOf, union } from '../geometry/quad.ts'
import type { PageText } from '../model/page-text.ts'

/** Where `[start, end)` of a page's text stands: one quad a line. Empty where no unit of the span has a place. */
export function locate(page: Pick<PageText, 'text' | 'boxes'>, start: number, end: number): readonly Quad[] {
  return lines(page, start, end).flatMap((line) => (isSlanted(line) ? line : [around(line)]).map(quadOf))
}

function lines(page: Pick<PageText, 'text' | 'boxes'>, start: number, end: number): Box[][] {
  const found: Box[][] = []
  let isNew = true
  for (let unit = start; unit < end; unit++) {
    if (/[\r\n]/.test(page.text[unit] ?? '')) isNew = true
    const box = boxAt(page.boxes, unit)
    if (!box) continue
    const line = found.at(-1)
    const last = line?.at(-1)
    if (isNew || !line || !last || !isBeside(last, box)) found.push([box])
    else line.push(box)
    isNew = false
  }
  return found
}

function boxAt(boxes: Float32Array, unit: number): Box | null {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(unit * 4, unit * 4 + 4)
  return right > left && top > bottom ? { left, bottom, right, top } : null
}

const overlap = (aFrom: number, aTo: number, bFrom: number, bTo: number): number =>
  (Math.min(aTo, bTo) - Math.max(aFrom, bFrom)) / Math.min(aTo - aFrom, bTo - bFrom)

/** On one line: they share a third of their height (upright text) or of their width (text that runs up or down). */
const isBeside = (a: Box, b: Box): boolean =>
  overlap(a.bottom, a.top, b.bottom, b.top) > 0.3 || overlap(a.left, a.right, b.left, b.right) > 0.3

const around = (line: readonly Box[]): Box => line.reduce(union)

/** Text at an angle: one box around it all would hide much that is not it. */
function isSlanted(line: readonly Box[]): boolean {
  const all = around(line)
  const height = Math.max(...line.map((b) => b.top - b.bottom))
  const width = Math.max(...line.map((b) => b.right - b.left))
  return all.top - all.bottom > 1.8 * height && all.right - all.left > 1.8 * width
}
