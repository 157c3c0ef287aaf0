import { personOf } from '../review/case/person-of.ts'
import { allMarks, type Check, groups, placeOfMark } from './check.ts'

/** Over-redaction: the suspect by the register, or by what detection took them for. */
export const suspectHidden: Check = {
  name: 'suspect-hidden',
  run: (checked) => {
    const who = personOf(checked.people)
    const suspects = new Map(checked.people.filter(({ role }) => role === 'suspect').map((p) => [p.id, p]))
    const hidden = groups(allMarks(checked), (mark) => {
      if (mark.state !== 'accepted' || mark.entity !== 'PERSON') return null
      const person = who(mark)
      if (person !== null) return suspects.get(person)?.names[0] ?? null
      return mark.finding?.role === 'suspect' ? mark.finding.text : null
    })
    return [...hidden].map(([about, marks]) => ({ check: 'suspect-hidden', about, places: marks.map(placeOfMark) }))
  },
}
