import { matchesOf } from '../matches.ts'
import { functionWords } from '../name-words.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const label =
  /(?:\b(?:nick ?names?|alias(?:es)?|street names?|(?:likes|prefers) to be (?:called|known as)|known (?:[a-z]+ ){0,4}as|a\.?k\.?a\.?|also known as|tag|moniker)|\bAK ?\d)(?:[:/"] {0,20}| {1,30})(?<line>[^\n]{2,80})/gi
const item = /^["' ]*(?<name>\p{Lu}[\p{L}'.-]{0,20}(?:,? \p{Lu}[\p{L}'.-]{0,20}){0,3})["']?/u

function claims(line: string, from: number): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  for (let n = 0; n < 5; n++) {
    const match = item.exec(line.slice(at))
    const name = match?.groups?.name
    if (match === null || name === undefined || functionWords.has(name.toLowerCase())) break
    const start = from + at + match[0].indexOf(name)
    found.push({
      entity: 'PERSON',
      start,
      end: start + name.length,
      score: 0.8,
      because: 'stands where a nickname or alias is given',
      learn: true,
    })
    at += match[0].length
    const next = /^(?:[,;] ?| ?\/ ?| or | and )/.exec(line.slice(at))
    if (next === null) break
    at += next[0].length
  }
  return found
}

/** `NICKNAME STUBBSY; THE BADGER`, `(AKA Tobes, TJ)`: whatever words stand there. */
export const personNickname: Recognizer = {
  id: 'person-nickname',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, label)) {
      const line = match.groups?.line ?? ''
      found.push(...claims(line, match.index + match[0].length - line.length))
    }
    return found
  },
}
