import { lettersAndDigits } from '../review/letters.ts'
import { allMarks, type Check, groups, placeOfMark } from './check.ts'

/** Over-redaction: a place that the case names as an element of the offence, whole or with more of the address around it. */
export const offencePlaceHidden: Check = {
  name: 'offence-place-hidden',
  run: (checked) => {
    const places = checked.details.offencePlaces.map((about) => ({ about, key: lettersAndDigits(about) }))
    const hidden = groups(allMarks(checked), (mark) => {
      if (mark.state !== 'accepted' || !mark.finding) return null
      const key = lettersAndDigits(mark.finding.text)
      return places.find((place) => place.key.length >= 4 && key.includes(place.key))?.about ?? null
    })
    return [...hidden].map(([about, marks]) => ({
      check: 'offence-place-hidden',
      about,
      places: marks.map(placeOfMark),
    }))
  },
}
