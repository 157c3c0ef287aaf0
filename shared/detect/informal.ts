import { lineBounds, lineIndexAt, type PageView } from './page-view.ts'

/** Spellings of messages: a line that holds one is written as people text. */
const spelling =
  /(?<![\p{L}'])(?:u|ur|im|ive|yeah|yo|ya|yer|gotcha|nope|soz|hun|hunni|babe|xx|xxx|cheers|ill|dont|didnt|doesnt|cant|wont|isnt|wasnt|lol|lmao|wot|wat|dat|da|n|bro|bruv|tho|coz|cos|cuz|gonna|wanna|gotta|luv|omg|pls|plz|thx|tmrw|2nite|2moz|yh|yeh|na|nah|innit|fam|aint|hes|shes|thats|whats|wheres|whos|id|wen|wid|bout|abt|rn|idk|btw|ffs|fkn|i|mam|m8|wiv|ova|ova|dis|dem|hav|sed|kno|sum|bk|gd|nite|ite|aite|wagwan|wag1|safe|b|r|w|gna|bday|havin|comin|goin|doin|nuffin|nothin|sumthin)(?![\p{L}'])/u

const capitalised = /(?<![\p{L}'])\p{Lu}\p{Ll}/gu
const small = /(?<![\p{L}'])\p{Ll}{2,}/gu

const known = new WeakMap<PageView, Map<number, boolean>>()

/** Line longer than this are prose, in characters. */
const longest = 600

/** The head of a message in an export: its time, and who sent it. */
const messageHead = /^.{0,24}?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?.{0,40}?(?:[:|>]|[-–] | {2}|\t) {0,3}(?=["']?\p{Ll})/u

/** Behind a time and a sender, a text that begins small and holds no capital. */
function isSmallMessage(line: string): boolean {
  const head = messageHead.exec(line)
  if (head === null) return false
  const body = line.slice(head[0].length)
  return (body.match(small)?.length ?? 0) >= 3 && body.search(capitalised) < 0
}

function reads(line: string): boolean {
  if (line.length > longest) return false
  if (isSmallMessage(line)) return true
  const smalls = line.match(small)?.length ?? 0
  return smalls >= 2 && spelling.test(line) && (line.match(capitalised)?.length ?? 0) <= Math.max(3, smalls / 3)
}

/** Whether the line at `at` is written as messages are: text-speak, few capitals. There names take small letters. */
export function isInformal(view: PageView, at: number): boolean {
  const lines = known.get(view) ?? new Map<number, boolean>()
  known.set(view, lines)
  const index = lineIndexAt(view, at)
  const answer = lines.get(index)
  if (answer !== undefined) return answer
  const { start, end } = lineBounds(view, index)
  const fresh = reads(view.text.slice(start, end))
  lines.set(index, fresh)
  return fresh
}
