import { matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import { spokenLength, spokenRun } from '../spoken.ts'

const run = spokenRun(4)

/** Four to six figures said one by one, as an officer gives a number over the radio. */
export const collarSpoken: Recognizer = {
  id: 'collar-spoken',
  entities: ['COLLAR_NUMBER'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, run)) {
      const digits = spokenLength(match[0])
      if (digits < 4 || digits > 6 || /\d/.test(match[0])) continue
      const because = `${digits} figures said one by one, as a collar number is`
      found.push({
        entity: 'COLLAR_NUMBER',
        start: match.index,
        end: match.index + match[0].length,
        score: 0.5,
        because,
      })
    }
    return found
  },
}
