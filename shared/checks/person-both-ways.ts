import { likelyPersonOf } from '../review/case/likely-person.ts'
import { allMarks, type Check, groups, placeOfMark } from './check.ts'

/** One person of the register, hidden here and visible there, under whatever form of the name: an e-mail address that holds it counts. */
export const personBothWays: Check = {
  name: 'person-both-ways',
  run: (checked) => {
    const who = likelyPersonOf(checked.people)
    const names = new Map(checked.people.map(({ id, names: [name = ''] }) => [id, name]))
    const byPerson = groups(allMarks(checked), (mark) => (mark.state === 'proposed' ? null : who(mark)))
    return [...byPerson].flatMap(([id, marks]) => {
      const isBoth = new Set(marks.map(({ state }) => state)).size > 1
      const about = names.get(id) ?? ''
      return isBoth ? [{ check: 'person-both-ways' as const, about, places: marks.map(placeOfMark) }] : []
    })
  },
}
