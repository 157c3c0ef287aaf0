import { locate } from '../../detect/locate.ts'
import type { PageText } from '../../model/page-text.ts'
import type { Change, HiddenPart } from './case-event.ts'
import type { CaseMark } from './case-state.ts'

/**
 * Hides only some spans of what a mark covers, such as all but the area code of a phone number. Spans are UTF-16 units
 * from the start of the mark's own text; what lies outside it is cut off. null where nothing would stay hidden.
 */
export function hideParts(
  mark: CaseMark,
  page: PageText,
  spans: readonly { readonly start: number; readonly end: number }[],
): Change | null {
  const { finding } = mark
  if (!finding) return null
  const parts = spans.flatMap(({ start, end }): HiddenPart[] => {
    const from = finding.start + Math.max(0, start)
    const to = Math.min(finding.end, finding.start + end)
    return from < to ? [{ start: from, end: to, text: page.text.slice(from, to) }] : []
  })
  const quads = parts.flatMap(({ start, end }) => locate(page, start, end))
  return quads.length > 0 ? { do: 'place', markId: mark.id, quads, parts } : null
}
