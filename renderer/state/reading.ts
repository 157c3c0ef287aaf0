import type { Push } from '../../shared/ipc/contract.ts'

/** How far the reading of a document is, and how fast it has gone since it was first heard of. */
export interface Reading {
  readonly pagesRead: number
  readonly pages: number
  readonly isDone: boolean
  readonly error: string | null
  readonly since: { readonly ms: number; readonly pagesRead: number }
  readonly nowMs: number
}

export const readingAfter = (
  before: Reading | null,
  { pagesRead, pages, isDone, error }: Push<'case.progress'>,
  nowMs: number,
): Reading => ({
  ...{ pagesRead, pages, isDone, error, nowMs },
  since: before && !before.isDone ? before.since : { ms: nowMs, pagesRead },
})

/** Pages a second; null until two moments are known. */
export function rateOf({ since, nowMs, pagesRead }: Reading): number | null {
  const seconds = (nowMs - since.ms) / 1_000
  const pages = pagesRead - since.pagesRead
  return seconds > 0.5 && pages > 0 ? pages / seconds : null
}

/** null where it cannot be told. */
export function secondsLeft(reading: Reading): number | null {
  const rate = rateOf(reading)
  return rate === null ? null : (reading.pages - reading.pagesRead) / rate
}
