import { contentId } from '../../detect/hash.ts'
import { locate } from '../../detect/locate.ts'
import type { Quad } from '../../geometry/quad.ts'
import type { PageText } from '../../model/page-text.ts'
import type { ReasonCode } from '../../model/reason-code.ts'
import {
  type Matched,
  matchPages,
  type NewPlace,
  placeOfWords,
  shifted,
  shiftOf,
  spanAt,
  wordsUnder,
} from './carry-words.ts'
import type { Change, HiddenPart, KeptBecause, PlacedMark } from './case-event.ts'
import type { CaseMark } from './case-state.ts'
import type { PlacedWord } from './words.ts'

/** One version of a document, or one copy of a page: its pages as read and its marks. */
export interface Version {
  readonly documentId: string
  readonly sha256: string
  readonly pages: readonly PageText[]
  readonly marks: readonly CaseMark[]
}

export interface ChangedPassage {
  readonly pageIndex: number
  readonly start: number
  readonly end: number
}

export interface Carried {
  /** What to do in the new version, as one act. */
  readonly changes: readonly Change[]
  readonly marks: number
  /** Decisions of the old version whose passage is gone or changed: to be made again where it still matters. */
  readonly lost: number
  /** What stands in the new version and did not stand there before. */
  readonly passages: readonly ChangedPassage[]
}

/**
 * Carries decisions from one version to another: where the words under a mark and those around it are the same, in the
 * same order, the decision holds; everywhere else a person decides again. To leave something visible asks for more than
 * to hide it: then the words on both sides must be the same. A box over a picture comes over as a proposal.
 */
export function carry(from: Version, to: Version): Carried {
  const matched = matchPages(from.pages, to.pages)
  const context: Context = { to, matched, bySpan: spansOf(to.marks) }
  const decided = from.marks.filter((mark) => mark.state !== 'proposed')
  const carried = decided.flatMap((mark) => carryMark(context, mark) ?? [])
  return {
    changes: changesOf(carried),
    marks: carried.length,
    lost: decided.length - carried.length,
    passages: passagesOf(matched.fresh, matched.to),
  }
}

interface Context {
  readonly to: Version
  readonly matched: Matched
  /** The new version's marks by place, so that a decision goes to the mark that detection proposes. */
  readonly bySpan: ReadonlyMap<string, CaseMark>
}

interface CarriedMark {
  readonly id: string
  readonly created: PlacedMark | null
  /** null: it comes over undecided. */
  readonly decision: 'accepted' | 'rejected' | null
  /** Another extent than the mark proposes; null where it is as proposed. */
  readonly shape: { readonly quads: readonly Quad[]; readonly parts: readonly HiddenPart[] | null } | null
  readonly reasonCode: ReasonCode
  readonly keptBecause: KeptBecause | null
  readonly note: string | null
}

const spanKey = (pageIndex: number, start: number, end: number, entity: string | null): string =>
  `${pageIndex} ${start} ${end} ${entity}`

const spansOf = (marks: readonly CaseMark[]): ReadonlyMap<string, CaseMark> =>
  new Map(
    marks.flatMap((mark) => {
      const { finding, pageIndex, entity } = mark
      return finding ? [[spanKey(pageIndex, finding.start, finding.end, entity), mark] as const] : []
    }),
  )

function carryMark(context: Context, mark: CaseMark): CarriedMark | null {
  const { matched, bySpan } = context
  const under = wordsUnder(matched, mark)
  if (under.length === 0) return carryPicture(context, mark)
  const place = placeOfWords(matched, under, mark.state === 'accepted' ? 1 : 2)
  if (!place) return null
  const created = createdAt(context, mark, place)
  const { finding } = created
  const found = finding ? bySpan.get(spanKey(place.pageIndex, finding.start, finding.end, mark.entity)) : undefined
  if (!found && (mark.state === 'rejected' || created.quads.length === 0)) return null
  return {
    id: found?.id ?? created.id,
    created: found ? null : created,
    decision: mark.state === 'proposed' ? null : mark.state,
    shape: shapeAt(matched, mark, place),
    reasonCode: mark.reasonCode,
    keptBecause: mark.keptBecause,
    note: mark.note,
  }
}

function createdAt({ to, matched }: Context, mark: CaseMark, place: NewPlace): PlacedMark {
  const { pageIndex, newFirst, newLast } = place
  const page = matched.newPages.get(pageIndex) as PageText
  const whole = { start: newFirst.start, end: newLast.end }
  const span = mark.finding ? spanAt(matched, mark.pageIndex, mark.finding, place) : whole
  const id = contentId(['carried', to.sha256, pageIndex, span.start, span.end, mark.id].join('\n'))
  const text = page.text.slice(span.start, span.end)
  return {
    id,
    documentId: to.documentId,
    pageIndex,
    origin: 'propagated',
    quads: locate(page, span.start, span.end),
    entity: mark.entity,
    reasonCode: mark.reasonCode,
    disposition: mark.disposition,
    finding: mark.finding && { ...mark.finding, ...span, id, pageIndex, text },
  }
}

/** The hidden parts, or the shape that a hand gave, moved along with the words; null where the mark is as it was proposed. */
function shapeAt(matched: Matched, mark: CaseMark, place: NewPlace): CarriedMark['shape'] {
  const page = matched.newPages.get(place.pageIndex) as PageText
  if (mark.parts) {
    const parts = mark.parts.map((part) => {
      const span = spanAt(matched, mark.pageIndex, part, place)
      return { ...span, text: page.text.slice(span.start, span.end) }
    })
    return { quads: parts.flatMap(({ start, end }) => locate(page, start, end)), parts }
  }
  const shift = shiftOf(matched, mark.pageIndex, place)
  if (!shift || (mark.finding && !mark.isMoved)) return null
  return { quads: mark.quads.map((quad) => shifted(quad, shift)), parts: null }
}

/** Over a picture nothing says that it is still the same: where the page has kept its size the box is proposed again. */
function carryPicture({ to, matched }: Context, mark: CaseMark): CarriedMark | null {
  const before = matched.oldPages.get(mark.pageIndex)
  const after = matched.newPages.get(mark.pageIndex)
  if (!before || !after || mark.state !== 'accepted') return null
  if (before.widthPt !== after.widthPt || before.heightPt !== after.heightPt) return null
  const id = contentId(['carried', to.sha256, mark.pageIndex, mark.id].join('\n'))
  const { pageIndex, quads, entity, reasonCode, note } = mark
  const where = { id, documentId: to.documentId, pageIndex, quads, entity, reasonCode }
  const created: PlacedMark = { ...where, origin: 'propagated', disposition: 'review', finding: null }
  return { id, created, decision: null, shape: null, reasonCode, keptBecause: null, note }
}

function changesOf(carried: readonly CarriedMark[]): readonly Change[] {
  const created = carried.flatMap((mark) => mark.created ?? [])
  return [
    ...(created.length > 0 ? [{ do: 'create', marks: created } as const] : []),
    ...(['accepted', 'rejected'] as const).flatMap((decision) => decide(carried, decision)),
    ...carried.flatMap(({ id, keptBecause }): Change[] =>
      keptBecause ? [{ do: 'keep', markIds: [id], because: keptBecause }] : [],
    ),
    ...carried.flatMap(({ id, shape, decision }): Change[] =>
      shape && decision === 'accepted' ? [{ do: 'place', markId: id, ...shape }] : [],
    ),
    ...[...byReason(carried)].map(([reasonCode, markIds]): Change => ({ do: 'reason', markIds, reasonCode })),
    ...carried.flatMap(({ id, note }): Change[] => (note ? [{ do: 'note', markIds: [id], note }] : [])),
  ]
}

function decide(carried: readonly CarriedMark[], decision: 'accepted' | 'rejected'): readonly Change[] {
  const markIds = carried.filter((mark) => mark.decision === decision && !mark.keptBecause).map(({ id }) => id)
  return markIds.length > 0 ? [{ do: 'decide', decision, markIds }] : []
}

function byReason(carried: readonly CarriedMark[]): ReadonlyMap<ReasonCode, readonly string[]> {
  const groups = new Map<ReasonCode, string[]>()
  for (const { id, created, reasonCode } of carried) {
    if (!created) listIn(groups, reasonCode).push(id)
  }
  return groups
}

/** Runs of new words, over at most one matched word between two of them. */
function passagesOf(fresh: readonly PlacedWord[], to: Int32Array): readonly ChangedPassage[] {
  const isOld = new Uint8Array(fresh.length)
  for (const index of to) if (index >= 0) isOld[index] = 1
  const passages: ChangedPassage[] = []
  let lastNew = Number.NEGATIVE_INFINITY
  for (const [index, { pageIndex, start, end }] of fresh.entries()) {
    if (isOld[index]) continue
    const last = passages.at(-1)
    if (last?.pageIndex === pageIndex && index - lastNew <= 2) passages[passages.length - 1] = { ...last, end }
    else passages.push({ pageIndex, start, end })
    lastNew = index
  }
  return passages
}

function listIn<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const list = groups.get(key) ?? []
  groups.set(key, list)
  return list
}
