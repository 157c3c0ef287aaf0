import { type Box, boxOf, union } from '../../geometry/quad.ts'
import type { CaseMark } from './case-state.ts'

/** The marks of one page as they are read: those of text as the text runs, a box by hand before what lies below it. */
export function inReadingOrder(marks: readonly CaseMark[]): readonly CaseMark[] {
  const ordered = marks.filter((m) => m.finding).sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
  const places = ordered.map(placeOf)
  for (const mark of marks.filter((m) => !m.finding)) {
    const place = placeOf(mark)
    const found = places.findIndex((other) => isBefore(place, other))
    const at = found < 0 ? ordered.length : found
    ordered.splice(at, 0, mark)
    places.splice(at, 0, place)
  }
  return ordered
}

const startOf = ({ finding }: CaseMark): number => finding?.start ?? 0

const nowhere: Box = { left: 0, bottom: 0, right: 0, top: 0 }
const placeOf = ({ quads }: CaseMark): Box => (quads.length > 0 ? quads.map(boxOf).reduce(union) : nowhere)

/** Above, or left of it on one line. */
function isBefore(a: Box, b: Box): boolean {
  const middle = (a.bottom + a.top) / 2
  return middle > b.top || (middle >= b.bottom && a.left < b.left)
}
