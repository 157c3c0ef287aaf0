import type { EntityId } from '../../model/entity.ts'
import { matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const box = (words: string): RegExp =>
  new RegExp(
    `(?<=^|\\n|[;|\\t]| {2})(?:${words})(?:[:/] {0,20}| {1,3}[-–] {1,3}| {2,40}|\\t|(?<=\\n[A-Za-z -]{0,30}|^[A-Za-z -]{0,30})\\n {0,8}(?=[A-Z][A-Za-z '()/-]{2,40}(?:\\n|$)))(?<value>[A-Za-z][A-Za-z0-9 '()/-]{1,40}?)(?=[,.;|\\n]|$| {2})`,
    'gi',
  )

const boxes: readonly (readonly [EntityId, RegExp, string])[] = [
  ['NATIONALITY', box('nationality|citizenship'), 'stands where a nationality is asked for'],
  [
    'ETHNICITY',
    box('ethnic(?:ity)?(?: (?:origin|group|appearance|code|appearance code))*|self[- ]defined ethnicity|race|ic code'),
    'stands where an ethnicity is asked for',
  ],
  ['RELIGION', box('religion(?: or belief)?|faith'), 'stands where a religion is asked for'],
]
const empty = /^(?:not |unknown|none|n\/a|nil|declined|refused|see )/i

/** Boxes for nationality, ethnicity and religion. */
export const backgroundLabelled: Recognizer = {
  id: 'background-labelled',
  entities: ['NATIONALITY', 'ETHNICITY', 'RELIGION'],
  find: (view) => {
    const found: Candidate[] = []
    for (const [entity, pattern, because] of boxes) {
      for (const match of matchesOf(view, pattern)) {
        const value = match.groups?.value ?? ''
        if (empty.test(value)) continue
        const start = match.index + match[0].lastIndexOf(value)
        found.push({ entity, start, end: start + value.length, score: 0.6, because })
      }
    }
    return found
  },
}
