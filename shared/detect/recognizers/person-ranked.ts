import { isKind, isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { isNameable, isNameLike, isSureName, nextListed, type Run, saidRun, spanOf } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { rank } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const ranked = new RegExp(
  `\\b(?:(?:${rank}|FF|WM|Firefighter|Paramedic|Police Constable|Police Sergeant|FI|Registrar|Trooper)\\.?(?: {1,4}|(?=\\d))|CH ?\\d{1,3} )(?:[A-Z]{0,2}\\d{1,6}[A-Z]{0,3},? |\\((?:[A-Z]{0,2}\\d{1,6}[A-Z]{0,3})\\) )?(?=\\p{Lu})`,
  'gu',
)

/** In capitals, an ordinary word is a heading or an order rather than an officer. */
const mayFollow = (token: Token): boolean => isNameable(token) && (token.shape !== 'capitals' || isNameLike(token))

/** "told PC. Caller was": after a full stop an ordinary word begins the next sentence. */
const isNextSentence = (before: string, first: Token): boolean =>
  /\. $/.test(before) && isKind(first.flags, 'word') && !isNamePart(first.flags)

/** "DC O": a letter alone, as speakers are marked in a transcript. */
const isCode = (view: PageView, run: Run): boolean =>
  run.to - run.from === 1 &&
  view.tokens[run.from]?.shape === 'initial' &&
  /^(?: {2}|\t|:| =)/.test(view.text.slice(spanOf(view, run).end, spanOf(view, run).end + 2))

/** `PC 1234 SMITH`, `DC Hester QUICKE`: officers, by police convention. */
export const personRanked: Recognizer = {
  id: 'person-ranked',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, ranked)) {
      const from = match.index + match[0].length
      const i = firstTokenAt(view, from)
      const first = view.tokens[i]
      if (first?.start !== from || isNextSentence(match[0], first)) continue
      const run = saidRun(view, i, /\d/.test(match[0].slice(0, 4)) ? isNameLike : mayFollow, 4)
      if (run.to === run.from || isCode(view, run)) continue
      const because = `follows the rank "${match[0].trim().slice(0, 20)}"`
      found.push({
        entity: 'PERSON',
        ...spanOf(view, run),
        score: 0.9,
        because,
        learn: true,
        learnWords: true,
        role: 'officer',
      })
      const next = nextListed(view, run.to)
      if (next < 0) continue
      const second = saidRun(view, next, isSureName, 4)
      if (second.to === second.from) continue
      found.push({ entity: 'PERSON', ...spanOf(view, second), score: 0.7, because, learn: true, role: 'officer' })
    }
    return found
  },
}
