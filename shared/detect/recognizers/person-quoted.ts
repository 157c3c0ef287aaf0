import { isKind } from '../lexicons.ts'
import { opensSentence } from '../names.ts'
import { firstTokenAt } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** Words before a quotation that make it a name: nicknames, contacts, tattoos. */
const naming =
  /\b(?:aka|alias|known as|called|call(?:s|ed)? (?:him|her|them)|nickname[ds]?|named?|saved (?:as|under)|saying|reads?|tattoo(?:ed)?[^"\n]{0,24}|who "?|contact|by|from|to|the name|a|and|or|got|is|of|co-accused[^"\n]{0,20}|uncle|for)[ :(,;]{1,2}$/i
const quoted = /"(?<value>\p{Lu}[\p{L}'-]{1,20}(?: (?:\p{Lu}[\p{L}'-]{1,20}|[A-Z])){0,2})[.,]?"/gu

/** `"Jimmy"`, `known as "Fat Vytas"`: one to three capitalised words in quotation marks. */
export const personQuoted: Recognizer = {
  id: 'person-quoted',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of view.text.matchAll(quoted)) {
      const value = match.groups?.['value'] ?? ''
      const start = match.index + 1
      const i = firstTokenAt(view, start)
      const first = view.tokens[i]
      if (first === undefined || !opensSentence(first, i)) continue
      const plain = value.split(' ').length === 1 && (isKind(first.flags, 'word') || isKind(first.flags, 'notName'))
      const named = naming.test(view.text.slice(Math.max(0, match.index - 40), match.index))
      if (plain && !named) continue
      if (!plain || named) {
        const because = named ? 'a name in quotation marks where one is given' : 'capitalised words in quotation marks'
        found.push({
          entity: 'PERSON',
          start,
          end: start + value.length,
          score: named ? 0.6 : 0.3,
          because,
          learn: named && !plain,
        })
      }
    }
    return found
  },
}
