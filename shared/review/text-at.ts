import type { PageText } from '../model/page-text.ts'
import type { Span } from './search.ts'

type Text = Pick<PageText, 'text' | 'boxes'>

/** The offset of the character nearest to a point of page space; null where the page has no text. Lines count before columns. */
export function offsetAt({ boxes }: Text, x: number, y: number): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < boxes.length; at += 4) {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(at, at + 4)
    if (right <= left) continue
    const dx = Math.max(left - x, 0, x - right)
    const dy = Math.max(bottom - y, 0, y - top)
    const distance = dx + 8 * dy
    if (distance < least) {
      least = distance
      nearest = at / 4
    }
  }
  return nearest
}

interface Point {
  readonly x: number
  readonly y: number
}

/** From the character nearest to a point up to that nearest to another; without one, from the beginning or to the end of the page. */
export function spanBetween(page: Text, from: Point | null, to: Point | null): Span | null {
  const start = from ? offsetAt(page, from.x, from.y) : 0
  const last = to ? offsetAt(page, to.x, to.y) : page.text.length - 1
  return page.text === '' || start === null || last === null ? null : { start, end: last + 1 }
}

export const wordAround = ({ text }: Text, offset: number): Span => around(text, offset, /\s/)

/** From one line's end to the next; a line of two columns is two. */
export const lineAround = ({ text }: Text, { start, end }: Span): Span => ({
  start: around(text, start, /[\r\n]/).start,
  end: around(text, Math.max(start, end - 1), /[\r\n]/).end,
})

/** Lines up to an empty one, or to a gap wider than between these lines. */
export function paragraphAround(page: Text, span: Span): Span {
  let { start, end } = lineAround(page, span)
  for (let above = lineBefore(page, start); above && isNear(page, above, start); above = lineBefore(page, start))
    start = above.start
  for (
    let below = lineAfter(page, end);
    below && isNear(page, { start, end }, below.start);
    below = lineAfter(page, end)
  )
    end = below.end
  return { start, end }
}

function around(text: string, offset: number, edge: RegExp): Span {
  let start = offset
  let end = offset
  while (start > 0 && !edge.test(text[start - 1] ?? '')) start--
  while (end < text.length && !edge.test(text[end] ?? '')) end++
  return { start, end }
}

function lineBefore(page: Text, start: number): Span | null {
  if (start === 0) return null
  const line = lineAround(page, { start: start - 1, end: start - 1 })
  return line.start < line.end ? line : null
}

function lineAfter(page: Text, end: number): Span | null {
  if (end + 1 >= page.text.length) return null
  const line = lineAround(page, { start: end + 1, end: end + 1 })
  return line.start < line.end ? line : null
}

/** The line that begins at `next` stands close under the last line of `above`. */
function isNear(page: Text, above: Span, next: number): boolean {
  const last = lineAround(page, { start: above.end - 1, end: above.end - 1 })
  const a = extent(page, last)
  const b = extent(page, lineAround(page, { start: next, end: next }))
  return a !== null && b !== null && Math.abs(a.bottom - b.top) < 0.9 * Math.max(a.top - a.bottom, b.top - b.bottom)
}

function extent({ boxes }: Text, { start, end }: Span): { readonly bottom: number; readonly top: number } | null {
  let bottom = Number.POSITIVE_INFINITY
  let top = Number.NEGATIVE_INFINITY
  for (let unit = start; unit < end; unit++) {
    const [left = 0, low = 0, right = 0, high = 0] = boxes.subarray(unit * 4, unit * 4 + 4)
    if (right <= left) continue
    bottom = Math.min(bottom, low)
    top = Math.max(top, high)
  }
  return bottom < top ? { bottom, top } : null
}
