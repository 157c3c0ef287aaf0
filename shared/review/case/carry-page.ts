import type { PageText } from '../../model/page-text.ts'
import { carry } from './carry.ts'
import type { Change } from './case-event.ts'
import type { CaseMark } from './case-state.ts'

/** One page of a case and the marks on it. */
export interface PageCopy {
  readonly documentId: string
  readonly sha256: string
  readonly page: PageText
  readonly marks: readonly CaseMark[]
}

export interface CarriedPage {
  readonly changes: readonly Change[]
  /** Decisions that hold on the other page too. */
  readonly marks: number
  /** Decisions whose passage does not stand there in the same words: to be made there, where they matter. */
  readonly lost: number
  /** Marks there that a person had decided already: they stay as they were decided. */
  readonly leftAlone: number
}

/**
 * Takes what was decided on a page to a copy of it, wherever the words are the same. What a person decided on the copy
 * itself is never overturned: where the two differ, a check says so.
 */
export function carryPage(from: PageCopy, to: PageCopy): CarriedPage {
  const { pageIndex } = to.page
  const source = {
    ...from,
    pages: [{ ...from.page, pageIndex }],
    marks: from.marks.map((mark) => onPage(mark, pageIndex)),
  }
  const { changes, marks, lost } = carry(source, { ...to, pages: [to.page] })
  const decided = new Set(to.marks.filter(({ state }) => state !== 'proposed').map(({ id }) => id))
  const about = new Set(changes.flatMap(idsOf))
  return {
    changes: changes.flatMap((change) => without(change, decided)),
    marks,
    lost,
    leftAlone: [...decided].filter((id) => about.has(id)).length,
  }
}

const onPage = (mark: CaseMark, pageIndex: number): CaseMark => ({
  ...mark,
  pageIndex,
  finding: mark.finding && { ...mark.finding, pageIndex },
})

const idsOf = (change: Change): readonly string[] =>
  change.do === 'place' ? [change.markId] : 'markIds' in change ? change.markIds : []

function without(change: Change, ids: ReadonlySet<string>): readonly Change[] {
  if (change.do === 'place') return ids.has(change.markId) ? [] : [change]
  if (!('markIds' in change)) return [change]
  const markIds = change.markIds.filter((id) => !ids.has(id))
  return markIds.length > 0 ? [{ ...change, markIds }] : []
}
