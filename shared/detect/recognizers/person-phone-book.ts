import { matchesOf } from '../matches.ts'
import { shortRank } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** A row of contacts: perhaps a number, a saved name, then a telephone number or address of mail in the next column. */
const row =
  /(?:^|\n)[ \t|]{0,6}(?:\d{1,4}(?: {2,}|\t| ?\| ?))?(?<name>\p{Lu}[\p{L}\d' .()&-]{1,30}?)(?: {2,40}|\t| ?\| ?)(?=(?:\+|00|0)\d[\d ()-]{7,15}(?:\s|$|\|)|[\w.+-]{1,40}@)/gu
const ranked = new RegExp(`^(?:${shortRank}|Pay to)(?![\\p{L}-])`, 'u')
const label =
  /^(?:(?:registered|verified|linked|recovery|backup|primary|secondary|alternative|own|user) )?(?:tel|telephone|phone|mob|mobile|home|work|fax|e-?mail|contact|number|own number|landline|direct|office|mum|dad|mam|nan|switchboard|voicemail|reception|apple id|paypal|user|account)\b/i

/** `13   Drita   07582 914422`. */
export const personPhoneBook: Recognizer = {
  id: 'person-phone-book',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, row)) {
      const name = match.groups?.name ?? ''
      if (label.test(name) || ranked.test(name) || !/\p{Ll}|\p{Lu}{3}/u.test(name)) continue
      const start = match.index + match[0].indexOf(name)
      const because = 'the saved name beside a telephone number or address of mail'
      found.push({ entity: 'PERSON', start, end: start + name.length, score: 0.5, because, learn: true })
    }
    return found
  },
}
