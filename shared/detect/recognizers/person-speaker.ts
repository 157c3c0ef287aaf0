import { isKind } from '../lexicons.ts'
import { callings, kin, titles } from '../name-words.ts'
import { isNameable, isNameLike, runFrom, spanOf } from '../names.ts'
import { firstTokenAt } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const speaker =
  /(?:^|\n)[ \t]{0,12}(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?[ -]{1,4}|\[[^\]\n]{4,40}\] ?|> ?|#?\d{1,4}[ .)]{1,3})?(?=\p{Lu}[\p{L}' .-]{1,40}(?: \([^)\n]{1,24}\))?:)/gu
const roles =
  /^(?:female|male|interviewer|interviewee|solicitor|suspect|witness|victim|caller|operator|radio|control|unknown|voice|officer|police|interpreter|aa|all|both|man|woman|child|person|speaker|q|a|note|re|tel|date|time|ref|subject|from|to|cc|sent)$/

/** `SWANN: …`, `[14/08/2024 21:03] Luan: …`: who speaks or writes, at the start of a line. */
export const personSpeaker: Recognizer = {
  id: 'person-speaker',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of view.text.matchAll(speaker)) {
      const i = firstTokenAt(view, match.index + match[0].length)
      const first = view.tokens[i]
      if (
        first === undefined ||
        roles.test(first.key) ||
        titles.has(first.key) ||
        kin.has(first.key) ||
        rankWords.has(first.key)
      )
        continue
      if (callings.has(first.key) || (isKind(first.flags, 'word') && !isNameLike(first))) continue
      const run = runFrom(view, i, isNameable, isNameLike, 4)
      const { start, end } = spanOf(view, run)
      if (run.to === run.from || !/^(?: \([^)\n]{1,24}\))?:/.test(view.text.slice(end, end + 30))) continue
      const stamped = /\d/.test(match[0])
      const sure = !isKind(first.flags, 'word') && (stamped || first.shape === 'capitals' || isNameLike(first))
      if (!stamped && isKind(first.flags, 'word')) continue
      found.push({
        entity: 'PERSON',
        start,
        end,
        score: sure ? 0.7 : 0.45,
        because: 'named as the one who speaks or writes',
        learn: sure,
      })
    }
    return found
  },
}
