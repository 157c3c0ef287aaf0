import { labelBefore } from '../context.ts'
import { matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import { spokenLength, spokenRun } from '../spoken.ts'

const run = spokenRun(5)
const label = /\b(?:number|phone|mobile|mob|tel|call|ring|text|whatsapp)\b/i
const beginsLikeOne = /^(?:oh|o|zero|nought|0|plus)/i

/** "oh seven seven double oh nine hundred": telephone numbers as they are dictated, figures and words mixed. */
export const phoneSpoken: Recognizer = {
  id: 'phone-spoken',
  entities: ['PHONE_NUMBER'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, run)) {
      const value = match[0]
      if (!/[a-z]{2}/i.test(value)) continue
      const digits = spokenLength(value)
      const named = labelBefore(view, match.index, label) !== null
      if (digits < (named || beginsLikeOne.test(value) ? 7 : 9)) continue
      const because = `${digits} figures said one by one, as a telephone number is`
      found.push({ entity: 'PHONE_NUMBER', start: match.index, end: match.index + value.length, score: 0.85, because })
    }
    return found
  },
}
