import type { PageSummary } from '../../model/case.ts'

/** Not yet read, or read and not yet searched: that it shows no marks says nothing. A page that could not be read is another matter. */
export const isUnderWay = ({ state, detectedBy }: Pick<PageSummary, 'state' | 'detectedBy'>): boolean =>
  state === 'unread' || (state !== 'failed' && detectedBy === null)
