import { matchesOf } from '../matches.ts'
import { shortRank } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const header =
  /(?:^|\n)[> \t]{0,6}(?:From|To|Cc|CC|Bcc|Sender|Recipient|Reply-To|Author|Organi[sz]er|Attendees?)[ \t]*:[ \t]*(?<line>[^\n]{1,400}?)(?= {3}|\t|\n|$)/g
const person = /(?<![\p{L}\d@.])\p{L}[\p{L}'.-]{0,30}(?:,? \p{L}[\p{L}'.-]{0,30}){0,4}(?![\p{L}\d@])/gu
/** The address right behind is of the police. */
const police = /^"?'? ?[<([][^\s>)\]]{1,64}@(?:[\w-]{1,40}\.){0,4}police\.uk[>)\]]/i
const ranked = new RegExp(`^(?:${shortRank}|Mr|Mrs|Ms|Miss|Dr) `)
const notNames =
  /^(?:CPS\b.*|(?:duty )?prosecutor|(?:witness|victim) care.*|custody.*|mailto|smtp|via|on behalf of|undisclosed recipients|all|team|office|admin|info|enquiries|noreply|group|staff)$/i

/** Display names in From, To and Cc lines, in small letters too. */
export const personMailHeader: Recognizer = {
  id: 'person-mail-header',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, header)) {
      const line = match.groups?.line ?? ''
      const from = match.index + match[0].length - line.length
      for (const name of line.replace(/[([<][^)\]>]*[)\]>]?/g, (part) => ' '.repeat(part.length)).matchAll(person)) {
        const rank = ranked.exec(name[0])?.[0] ?? ''
        const value = name[0].slice(rank.length).replace(/[.,]+$/, '')
        if (value.length < 2 || notNames.test(value)) continue
        const start = from + name.index + rank.length
        found.push({
          entity: 'PERSON',
          start,
          end: start + value.length,
          score: 0.75,
          because: 'a name in the address lines of a message',
          learn: true,
          ...(police.test(line.slice(name.index + value.length)) ? { role: 'officer' as const } : {}),
        })
      }
    }
    return found
  },
}
