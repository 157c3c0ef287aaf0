import { isKind, isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { callings, kin, titles } from '../name-words.ts'
import { isNameable, isNameLike, runFrom, spanOf } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const speaker =
  /(?:^|\n)[ \t]{0,12}(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?[ -]{1,4}|\[[^\]\n]{4,40}\] ?|> ?|#?\d{1,4}[ .)]{1,3})?(?=\p{Lu}[\p{L}' .-]{1,40}(?: \([^)\n]{1,24}\))?:)/gu
const roles =
  /^(?:female|male|interviewer|interviewee|solicitor|suspect|witness|victim|caller|operator|radio|control|unknown|voice|officer|police|interpreter|aa|all|both|man|woman|child|person|speaker|q|a|note|re|tel|date|time|ref|subject|from|to|cc|sent|addr|[fs]names?|lang|pncid|rx|mob|occ|nat|rel|d\.?o\.?b|emp|desc|dept|div|stn|offs?|locn?|veh|susp|wit|vic|comp|summ|circs|info|pers|reg|cont|hrs|docs?|nok|pob|interp|int|sols?|solrs?|sus|sup|supvr|insp|cust|det|arr|dr|hcp|fme|mum|dad|mam|nan)$/

/** A short code in capitals that no list of names holds: "CLR", "OP". */
const isCode = ({ shape, text, flags }: Token): boolean =>
  shape === 'capitals' && !isNamePart(flags) && (text.length < 3 || (text.length < 5 && !/[AEIOUY]/.test(text)))

const isRole = (token: Token): boolean => isCode(token) || isTold(token)

const isTold = ({ key }: Token): boolean =>
  roles.test(key) || titles.has(key) || kin.has(key) || rankWords.has(key) || callings.has(key)

/** `GREEN:` at the start of several lines of one page, as in an interview. */
const speaksOften = (view: PageView, { shape, text, flags }: Token): boolean =>
  shape === 'capitals' && isNamePart(flags) && view.text.split(`\n${text}:`, 4).length > 3

function claimOf(view: PageView, match: RegExpExecArray): Candidate | null {
  const i = firstTokenAt(view, match.index + match[0].length)
  const first = view.tokens[i]
  if (
    first === undefined ||
    isRole(first) ||
    /^(?:\p{Lu}\.){1,4}\p{Lu}?\.?:/u.test(view.text.slice(first.start, first.start + 10))
  )
    return null
  const stamped = /\d/.test(match[0])
  const word = isKind(first.flags, 'word')
  if (word && !((stamped || speaksOften(view, first)) && isNameLike(first))) return null
  const run = runFrom(view, i, isNameable, isNameLike, 4)
  const { start, end } = spanOf(view, run)
  if (run.to === run.from || !/^(?: \([^)\n]{1,24}\))?:/.test(view.text.slice(end, end + 30))) return null
  const because = 'named as the one who speaks or writes'
  return { entity: 'PERSON', start, end, score: word ? 0.45 : 0.7, because, learn: !word }
}

/** `SWANN: …`, `[14/08/2024 21:03] Luan: …`: who speaks or writes, at the start of a line. */
export const personSpeaker: Recognizer = {
  id: 'person-speaker',
  entities: ['PERSON'],
  find: (view) =>
    matchesOf(view, speaker)
      .map((match) => claimOf(view, match))
      .filter((claim) => claim !== null),
}
