import { contentId } from '../../detect/hash.ts'
import { locate } from '../../detect/locate.ts'
import type { EntityId } from '../../model/entity.ts'
import type { PageText } from '../../model/page-text.ts'
import type { ReasonCode } from '../../model/reason-code.ts'
import { search } from '../search.ts'
import type { PlacedMark } from './case-event.ts'
import type { CaseMark } from './case-state.ts'

/** A text to hide or show wherever it stands. */
export interface Wanted {
  readonly text: string
  readonly entity: EntityId | null
  readonly reasonCode: ReasonCode
}

export interface PageOfCase {
  readonly documentId: string
  readonly sha256: string
  readonly page: PageText
  readonly marks: readonly CaseMark[]
}

export interface Occurrences {
  /** Marks that cover one of the places, whatever proposed them. */
  readonly markIds: readonly string[]
  /** Places that no mark covers yet, as marks. */
  readonly created: readonly PlacedMark[]
}

/**
 * Every place where a text stands on a page, case, accents, spacing and line ends aside. Only whole words count, so that
 * "Joe" is not found in "Joelle": what a reviewer decided of one word is not what they think of another.
 */
export function occurrencesOn({ documentId, sha256, page, marks }: PageOfCase, wanted: Wanted): Occurrences {
  const places = search(page.text, wanted.text).filter((span) => isWhole(page.text, span))
  const markIds = new Set<string>()
  const created: PlacedMark[] = []
  for (const { start, end } of places) {
    const covering = marks.filter(({ finding }) => finding && finding.start <= start && end <= finding.end)
    const same = covering.filter(({ finding }) => finding?.start === start && finding.end === end)
    for (const { id } of same) markIds.add(id)
    if (same.length === 0 && !covering.some((mark) => mark.state === 'accepted'))
      created.push(propagated(documentId, sha256, page, start, end, wanted))
  }
  return { markIds: [...markIds], created }
}

const isWordUnit = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const isWhole = (text: string, { start, end }: { start: number; end: number }): boolean =>
  !(isWordUnit(text[start - 1]) && isWordUnit(text[start])) && !(isWordUnit(text[end - 1]) && isWordUnit(text[end]))

function propagated(
  documentId: string,
  sha256: string,
  page: PageText,
  start: number,
  end: number,
  { entity, reasonCode }: Wanted,
): PlacedMark {
  const { pageIndex } = page
  const id = contentId(['propagated', sha256, pageIndex, start, end].join('\n'))
  const text = page.text.slice(start, end)
  return {
    id,
    documentId,
    pageIndex,
    origin: 'propagated',
    quads: locate(page, start, end),
    entity,
    reasonCode,
    disposition: 'redact',
    finding: entity && {
      id,
      pageIndex,
      entity,
      start,
      end,
      text,
      score: 1,
      recognizer: 'propagated',
      because: 'the same text was decided on elsewhere in the case',
      role: null,
      disposition: 'redact',
      reasonCode,
    },
  }
}
