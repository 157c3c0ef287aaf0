import { isKind } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { firstTokenAt } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const numbered =
  /(?<![\w£./:-])(?:(?:flat|no) ?\d{1,3}[a-z]?,? )?\d{1,4}[a-z]?,? (?:[a-z']{3,15} ){1,2}(?:st|rd|ave|street|road|lane|ln|close|avenue|crescent|terrace|drive|grove|way|view|court|ct|gardens|gdns|place|walk|mews|hill|rise|row|park|square|green|parade|croft|fold|dene|bank|mount|house|towers?|buildings)\b/g
const bare =
  /(?<![\w£./:-]|\d[a-z]?,? )(?<word>[a-z']{3,15}) (?:st|rd|ave|street|road|lane|close|avenue|crescent|terrace|drive|grove)\b/g

/** Streets in small letters, as in messages: with a number, or named by a word that is no ordinary one. */
export const addressSmallLetters: Recognizer = {
  id: 'address-small-letters',
  entities: ['ADDRESS'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, numbered)) {
      found.push({
        entity: 'ADDRESS',
        start: match.index,
        end: match.index + match[0].length,
        score: 0.5,
        because: 'a number and a street in small letters',
      })
    }
    for (const match of matchesOf(view, bare)) {
      const token = view.tokens[firstTokenAt(view, match.index)]
      if (token === undefined || token.start !== match.index || isKind(token.flags, 'word')) {
        if (token === undefined || !isKind(token.flags, 'place')) continue
      }
      found.push({
        entity: 'ADDRESS',
        start: match.index,
        end: match.index + match[0].length,
        score: 0.4,
        because: 'a street in small letters',
      })
    }
    return found
  },
}
