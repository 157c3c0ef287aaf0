import type { DetectPage } from '../worker/jobs.ts'
import { differsByOne } from './differs-by-one.ts'

/** What a box on the back of a statement is about. */
type Topic = 'back' | 'contact' | 'dates' | 'court' | 'consent'

/**
 * The boxes of the back page of a witness statement (MG11: witness contact details, dates of non-availability, witness care,
 * witness consent), by words that open a box in this order. `|` parts words that stand for each other.
 */
const boxes: readonly (readonly [Topic, string])[] = [
  ['back', 'witness contact details'],
  ['back', 'witness details'],
  ['back', 'witness care'],
  ['back', 'witness consent'],
  ['back', 'back page'],
  ['back', 'backsheet|backpage'],
  ['contact', 'home address'],
  ['contact', 'home telephone|tel|phone'],
  ['contact', 'tel|telephone|phone home|mobile|work'],
  ['contact', 'work telephone|tel|phone'],
  ['contact', 'preferred|best means|way|method contact'],
  ['contact', 'best time contact'],
  ['contact', 'date place birth'],
  ['contact', 'place birth'],
  ['contact', 'former|maiden|previous name|names'],
  ['contact', 'ethnicity|ethnic code|appearance'],
  ['contact', 'parent|guardian'],
  ['dates', 'dates witness non-availability|nonavailability|unavailability|availability'],
  ['dates', 'dates avoid'],
  ['dates', 'dates unavailable|non-availability'],
  ['court', 'witness willing|come|attend court'],
  ['court', 'what can ensure attendance'],
  ['court', 'anything help get'],
  ['court', 'witness special measures'],
  ['court', 'witness vulnerable|intimidated'],
  ['court', 'witness particular needs'],
  ['consent', 'victim personal statement explained|offered'],
  ['consent', 'vps explained|offered'],
  ['consent', 'given leaflet'],
  ['consent', 'victims leaflet given'],
  ['consent', 'consent medical records|record|notes'],
  ['consent', 'consent civil proceedings'],
  ['consent', 'consent witness service'],
  ['consent', 'information disclosed witness service'],
]

interface Box {
  readonly topic: Topic
  /** Words that stand for each other, in the order in which the box has them. */
  readonly words: readonly (readonly string[])[]
}

const known: readonly Box[] = boxes.map(([topic, text]) => ({
  topic,
  words: text.split(' ').map((word) => word.split('|')),
}))

/** So many words into a line a box is looked for: its words and those between them. */
const reach = 16

const confused: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '8': 'b', '|': 'l', '!': 'l' }

const plain = (text: string): string => text.toLowerCase().replace(/[0158|!]/g, (char) => confused[char] ?? char)

/** Recognition may misread a letter of a long word. */
const isSame = (word: string, wanted: string): boolean =>
  word === wanted || (wanted.length >= 6 && word.length >= 5 && differsByOne(word, wanted))

const isOneOf = (word: string, wanted: readonly string[]): boolean => wanted.some((one) => isSame(word, one))

/** The parts of a line that stand apart as columns do, each as its words; what numbers a question is passed over. */
const partsOf = (line: string): string[][] =>
  line
    .split(/\s{2,}|\t/)
    .map((part) => (plain(part).match(/\p{L}[\p{L}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s?$/, '')))
    .map((words) => (words[0]?.length === 1 ? words.slice(1) : words).slice(0, reach))
    .filter((words) => words.length > 1)

/** A box opens with its first word, or with an auxiliary before it: "Is the witness …", "I have been given …". */
const opening: ReadonlySet<string> = new Set(
  'i is are was has have does do will would the a any if been had'.split(' '),
)

function opens(words: readonly string[], box: Box): boolean {
  let at = 0
  while (at < words.length && opening.has(words[at] ?? '') && !isOneOf(words[at] ?? '', box.words[0] ?? [])) at++
  return box.words.every((wanted, index) => {
    const found = index === 0 ? at : words.findIndex((word, i) => i >= at && isOneOf(word, wanted))
    if (found < 0 || !isOneOf(words[found] ?? '', wanted)) return false
    at = found + 1
    return true
  })
}

const boxIn = (words: readonly string[]): readonly Box[] => known.filter((box) => opens(words, box))

/** The declaration of truth stands on the page that holds the account. */
const declaration = /true to the best of my know|is true as far as i know|liable to prosecution|i make it knowing/i

/** Two boxes with these could be on other forms; what makes the back page of a statement is that it has them all. */
const leastBoxes = 6
const leastTopics = 3

/** How sure it is that a page is the back of a witness statement, 0..1; 0 where it is not. */
export function backPageScore({ text }: Pick<DetectPage, 'text'>): number {
  if (!/tness/i.test(text) || declaration.test(text)) return 0
  const found = new Set(text.split('\n').flatMap((line) => partsOf(line).flatMap(boxIn)))
  const topics = new Set([...found].map(({ topic }) => topic))
  const isOfStatement = topics.has('dates') || topics.has('court')
  if (found.size < leastBoxes || topics.size < leastTopics || !isOfStatement) return 0
  return Math.min(0.98, 0.6 + 0.04 * found.size)
}
