import type { Res } from '../../../shared/ipc/contract.ts'

export type ListedCase = Res<'case.list'>[number]
export type QueueColumn = 'title' | 'limit' | 'progress' | 'changed'

export interface QueueOrder {
  readonly column: QueueColumn
  readonly isDescending: boolean
}

/** Share of the work that is done, 0..1: reading counts for as much as deciding. */
export function shareDone({ summary }: ListedCase): number {
  if (!summary || summary.pages === 0) return 0
  const decided = summary.marks === 0 ? 1 : 1 - summary.marksOpen / summary.marks
  return (summary.pagesRead / summary.pages) * decided
}

const last = '\uffff'

const keys: Readonly<Record<QueueColumn, (one: ListedCase) => string | number>> = {
  title: ({ summary }) => summary?.title.toLowerCase() ?? last,
  limit: ({ summary }) => summary?.limitOn ?? last,
  progress: shareDone,
  changed: ({ summary }) => summary?.changedAt ?? '',
}

/** The cases that a search leaves, in the order asked for. Cases that are alike keep their places. */
export function queueOf(
  cases: readonly ListedCase[],
  search: string,
  { column, isDescending }: QueueOrder,
): readonly ListedCase[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const key = keys[column]
  const sign = isDescending ? -1 : 1
  return cases
    .filter((one) => words.every((word) => textOf(one).includes(word)))
    .toSorted((a, b) => sign * compare(key(a), key(b)))
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

const textOf = ({ caseId, summary, holder }: ListedCase): string =>
  [summary?.title, summary?.urn, summary?.classification, holder?.reviewer, caseId].join(' ').toLowerCase()
