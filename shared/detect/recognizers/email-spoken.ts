import { patternRecognizer } from '../recognizer.ts'
import { numberWord } from '../spoken.ts'

const joiner = '(?:dot|full stop|underscore|dash|hyphen|slash)'
const part = '[a-z0-9]{1,40}'
const written = `${part}(?:[._-]${part}){0,3}`
const local = `(?:(?<= )[b-hj-z] ){0,2}${written}(?: ${joiner} ${part}| (?:${numberWord})| \\d{1,6}){0,12}`

/** "j dot smith eighty two at gmail dot com". */
export const emailSpoken = patternRecognizer({
  id: 'email-spoken',
  entity: 'EMAIL_ADDRESS',
  patterns: [
    {
      hint: [' dot ', ' full stop ', ' underscore ', ' dash ', ' hyphen ', ' slash '],
      regex: new RegExp(`(?<![\\w])${local} at ${part}(?:-${part}){0,3}(?:[- ]${joiner} ${part}){1,4}\\b`, 'gi'),
      score: 0.85,
      because: 'an email address as it is said aloud',
    },
  ],
})
