import { type Box, boxOf, overlaps } from '../geometry/quad.ts'
import type { PageText } from '../model/page-text.ts'
import type { ReviewedMark } from './state.ts'

/** The values that a mark hides: the finding's text, what was searched for, or the words under a drawn box. */
export function valuesUnder(mark: ReviewedMark, page: PageText | null): readonly string[] {
  if (mark.finding) return [mark.finding.text]
  if (!page) return []
  const boxes = mark.quads.map(boxOf)
  if (mark.origin === 'searched') return [unitsWhere(page, (box) => boxes.some((b) => overlaps(b, middleOf(box))))]
  const isUnder = (box: Box) => boxes.some((b) => overlaps(b, box))
  const words = page.words.filter(({ start, end }) => unitsWhere(page, isUnder, start, end) !== '')
  return words.map((word) => page.text.slice(word.start, word.end))
}

function unitsWhere(page: PageText, isWanted: (box: Box) => boolean, start = 0, end = page.text.length): string {
  let text = ''
  for (let unit = start; unit < end; unit++) {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.boxes.subarray(unit * 4, unit * 4 + 4)
    if (right > left && isWanted({ left, bottom, right, top })) text += page.text[unit]
  }
  return text
}

function middleOf({ left, bottom, right, top }: Box): Box {
  const x = (left + right) / 2
  const y = (bottom + top) / 2
  return { left: x - 0.01, bottom: y - 0.01, right: x + 0.01, top: y + 0.01 }
}
