import { boxOf } from '../geometry/quad.ts'
import type { Region } from '../model/mark.ts'
import type { ReviewedMark, ReviewState } from './state.ts'

export const acceptedMarks = (state: ReviewState): readonly ReviewedMark[] =>
  [...state.marks.values()].filter((mark) => mark.state === 'accepted')

/** The areas that an export destroys, by page index. */
export function regionsByPage(state: ReviewState): ReadonlyMap<number, readonly Region[]> {
  const pages = new Map<number, Region[]>()
  for (const mark of acceptedMarks(state)) {
    const regions = pages.get(mark.pageIndex) ?? []
    for (const quad of mark.quads) regions.push({ box: boxOf(quad), reasonCode: mark.reasonCode })
    pages.set(mark.pageIndex, regions)
  }
  return pages
}
