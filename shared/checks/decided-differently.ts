import { valueKey } from '../review/case/value-of.ts'
import { allMarks, type Check, groups, placeOfMark } from './check.ts'

/** Shorter texts mean different things in different places. */
const shortest = 3

/** One text, hidden here and left visible there. A mark that is kept for a reason on record counts too: the reason should hold everywhere. */
export const decidedDifferently: Check = {
  name: 'decided-differently',
  run: (checked) => {
    const byValue = groups(allMarks(checked), (mark) => {
      const key = valueKey(mark)
      return mark.state === 'proposed' || key.length < shortest ? null : `${mark.entity} ${key}`
    })
    return [...byValue.values()].flatMap((marks) => {
      const states = new Set(marks.map(({ state }) => state))
      const about = marks[0]?.finding?.text ?? ''
      return states.size > 1 ? [{ check: 'decided-differently' as const, about, places: marks.map(placeOfMark) }] : []
    })
  },
}
