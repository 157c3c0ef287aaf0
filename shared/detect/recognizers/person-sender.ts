import { matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const time = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]m)?'
const date = '\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}'

/** The stamp of a message in an export, then its sender's saved name, whatever it looks like. */
const stamped = new RegExp(
  `(?:^|\\n)[ \\t]{0,8}(?:\\[?${date},? {1,3}${time}\\]?|\\[${time}(?:,? ${date})?\\])(?: ?- ?| |: ?)(?<sender>\\p{L}[\\p{L}\\d' .()&-]{0,30}?):(?= )`,
  'gu',
)
const equated = /(?:\d|\]) ?= (?<sender>\p{Lu}[\p{L}' ]{1,24}?)(?=[;,.\n]|$)/gu
const coded =
  /(?<![\p{L}\d])(?<sender>\p{Lu}[\p{L}'-]{1,20}) = (?=(?:D|S|V|W|IP|AP|VIC|SUSP?|WIT)\d{0,2}(?![\p{L}\d]))/gu
const nobody =
  /^(?:[ABCQ]|in|out|me|you|self|system|owner|user|admin|bot|incoming|outgoing|sent|received|missed|unknown|deleted|from|to|note|message|call|caller|female|male)$/i

/** `12/05/2024, 19:05 - Irish Dec: …`, `07700 900318 = Tommo`. */
export const personSender: Recognizer = {
  id: 'person-sender',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const pattern of view.text.includes('=') ? [stamped, equated, coded] : [stamped]) {
      for (const match of matchesOf(view, pattern)) {
        const sender = match.groups?.sender ?? ''
        if (nobody.test(sender)) continue
        const start = match.index + match[0].lastIndexOf(sender)
        const because = 'the saved name of who wrote a message'
        found.push({ entity: 'PERSON', start, end: start + sender.length, score: 0.75, because, learn: true })
      }
    }
    return found
  },
}
