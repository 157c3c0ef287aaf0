import type { EntityId } from '../../model/entity.ts'
import { hasDate } from '../dates.ts'
import { isKind, isNamePart } from '../lexicons.ts'
import { particles, things, titles } from '../name-words.ts'
import { isNameable, isPartOfCode } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import { type HeadedCell, headedCells } from '../tables.ts'
import type { Token } from '../tokens.ts'

const whole = (words: string): RegExp => new RegExp(`^(?:${words})s?(?:\\(s\\))?[.:*]?$`, 'i')

/** What a column of this heading holds; the first that fits counts. */
const columns: readonly (readonly [EntityId | 'NAME', RegExp])[] = [
  [
    'NAME',
    whole(
      '(?:(?:full|first|last|middle|fore|sur|family|given|other|saved|contact|witness|customer|client|patient|staff|officer|driver) ?)?name|forename|surname|name in full|name of [a-z ]{3,20}|alias|driver|passenger|handler|officer(?: name)?|oic|witness|suspect|victim|offender|caller|informant|customer|client|payee|payer|resident|tenant|occupant|occupier|keeper|owner|subscriber|contact|(?:found|seized|produced|taken|reported|booked|signed|served|held|exhibited|issued|collected|recorded|entered|written) by|staff|carer|nurse|author|user|sender|recipient|participant|person|people present|attendee|pupil|child|patient|member|employee|guest|visitor|host|relative|next of kin|nok|who|nominal|donor|borrower|lender|seller|buyer|purchaser|vendor|bidder|consignee|consignor|parent|guardian|teacher|tutor|inmate|prisoner|exhibitor|applicant|tenant name|key ?holder|account holder|cardholder|beneficiary|interviewer|doctor|clinician|seen by',
    ),
  ],
  [
    'ADDRESS',
    whole(
      '(?:(?:home|work|current|previous|delivery|postal|billing|from|to|full|last known|pick-?up|collection|drop-?off|return) ?)?(?:address|addr)|pick ?-?up(?: point)?|drop ?-?off|dest(?:ination)?|street|premises|property|location|scene|venue|where living|lives|residence|place|from where',
    ),
  ],
  ['DATE_OF_BIRTH', whole('d\\.?o\\.?b|date of birth|born|birth date')],
  ['AGE', whole('age')],
  [
    'PHONE_NUMBER',
    whole(
      '(?:tel(?:ephone)?|phone|mobile|mob|contact|msisdn|best)(?: ?(?:no|number|num))?|caller id|(?:calling|called|a|b) (?:party|number)',
    ),
  ],
  [
    'SOCIAL_HANDLE',
    whole('(?:user|screen|account|profile|display|snap(?:chat)?|insta(?:gram)?) ?name|handle|gamer ?tag'),
  ],
  ['NATIONALITY', whole('nationality|citizenship')],
  ['ETHNICITY', whole('(?:self[- ]defined )?ethnic(?:ity)?(?: (?:code|origin|group|appearance))?|ea|sde')],
  ['RELIGION', whole('religion|faith')],
  ['RELATIONSHIP', whole('relationship(?: to [a-z ]{2,16})?|relation')],
  ['SORT_CODE', whole('sort ?code|s/c')],
  ['VRM', whole('reg(?:istration)?(?: ?(?:no|number|mark))?|vrm|vrn|index|veh(?:icle)?|plate')],
  [
    'ORGANISATION',
    whole('employer|school|company|firm|agency|organi[sz]ation|gp(?: practice| surgery)?|surgery|works at'),
  ],
  [
    'OTHER_ID',
    whole(
      '(?:(?:[a-z]{2,10} )?badge|licen[cs]e|policy|member(?:ship)?|account|staff|payroll|pupil|student|customer|client|case|cust(?:ody)?|order|booking|claim|ticket|card|serial|id|reference|ref|dvla|driver|hospital|barcode|donor)(?:\\.? ?(?:no|number|num|id|ref))?',
    ),
  ],
]

const kindOf = (heading: string): EntityId | 'NAME' | null =>
  columns.find(([, words]) => words.test(heading.trim()))?.[0] ?? null

const empty =
  /^(?:n\/?a|nil|none|no|yes|unknown|not |withheld|self|as above|see |various|office|base|incoming|outgoing|police|ditto|-+|tbc|refused|declined|walk|street|account$)/i

const street =
  /\d|\b(?:road|rd|street|st|avenue|ave|close|cl|lane|ln|drive|dr|court|ct|gardens|gdns|terrace|way|crescent|cres|place|pl|house|walk|mews|grove|hill|row|flat)\b/i

/** Who has an office, not a name. */
const offices =
  /^(?:reception|head|office|control|nurse|matron|doctor|staff|bank|agency|night|days?|nights?|security|supervisor|manager|deputy|custody|triage|duty|system|admin|caretaker|teacher|tutor|all|team|ward|sister|driver|guard|concierge|kitchen|cleaner|desk)$/

/** An office, a letter, an ordinary word that no list of names holds. */
const isNoName = (token: Token): boolean =>
  offices.test(token.key) || token.shape === 'initial' || (isKind(token.flags, 'word') && !isNamePart(token.flags))

/** The words of a cell that are a name: without rank, title and number. Empty where one of them is a small word. */
function nameIn(view: PageView, cell: HeadedCell): { start: number; end: number } | null {
  let from = firstTokenAt(view, cell.start)
  let to = from
  while ((view.tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= cell.end) to++
  const skips = (key: string): boolean => titles.has(key) || rankWords.has(key)
  while (from < to && skips(view.tokens[from]?.key ?? '')) from++
  const tokens = view.tokens.slice(from, to)
  const first = tokens[0]
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || tokens.length > 5) return null
  const fits = tokens.every(
    (token) => (isNameable(token) && !isPartOfCode(view, token) && !things.has(token.key)) || particles.has(token.key),
  )
  if (tokens.length === 1 && isNoName(first)) return null
  const plain = tokens.every(({ flags }) => isKind(flags, 'word') && !isNamePart(flags))
  return fits && !(plain && tokens.length > 2) ? { start: first.start, end: last.end } : null
}

const because = (heading: string): string => `stands in a column headed "${heading.slice(0, 30)}"`

type Reader = (view: PageView, cell: HeadedCell) => Pick<Candidate, 'entity' | 'score'> | null

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

const wordsAs = (entity: EntityId, text: string): Pick<Candidate, 'entity' | 'score'> | null =>
  /^\p{L}[\p{L} '()/-]{2,40}$/u.test(text) ? { entity, score: 0.5 } : null

/** What a cell must look like to be what its heading asks for. */
const readers: Partial<Record<EntityId, Reader>> = {
  ADDRESS: (_view, { text }) =>
    text.length < 4 || text.length > 120 || !/\p{Lu}\p{L}/u.test(text)
      ? null
      : { entity: street.test(text) ? 'ADDRESS' : 'LOCATION', score: 0.45 },
  DATE_OF_BIRTH: (_view, { text }) =>
    hasDate(text) || /^(?:19|20)\d{2}$/.test(text) ? { entity: 'DATE_OF_BIRTH', score: 0.9 } : null,
  ORGANISATION: (_view, { text }) =>
    /^\p{Lu}\p{L}/u.test(text) && text.length <= 60 ? { entity: 'ORGANISATION', score: 0.45 } : null,
  AGE: (_view, { text }) => (/^\d{1,3}$/.test(text) ? { entity: 'AGE', score: 0.8 } : null),
  PHONE_NUMBER: (_view, { text }) =>
    digitsIn(text) >= 5 && digitsIn(text) <= 15 && !/\p{L}{3}/u.test(text)
      ? { entity: 'PHONE_NUMBER', score: 0.7 }
      : null,
  SOCIAL_HANDLE: (_view, { text }) =>
    /^@?[A-Za-z\d_][\w.-]{2,29}$/.test(text) ? { entity: 'SOCIAL_HANDLE', score: 0.6 } : null,
  NATIONALITY: (_view, { text }) => wordsAs('NATIONALITY', text),
  ETHNICITY: (_view, { text }) =>
    /^[A-Z]{1,2}\d$/.test(text) ? { entity: 'ETHNICITY', score: 0.5 } : wordsAs('ETHNICITY', text),
  RELIGION: (_view, { text }) => wordsAs('RELIGION', text),
  RELATIONSHIP: (_view, { text }) => wordsAs('RELATIONSHIP', text),
  SORT_CODE: (_view, { text }) =>
    /^\d{2}[ -]?\d{2}[ -]?\d{2}$/.test(text) ? { entity: 'SORT_CODE', score: 0.85 } : null,
  VRM: (_view, { text }) =>
    /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{1,4}[ -]?[A-Z\d]{1,4}$/.test(text) ? { entity: 'VRM', score: 0.7 } : null,
  OTHER_ID: (_view, { text }) =>
    digitsIn(text) >= 3 && text.length <= 30 && !/\s\S+\s\S+\s/.test(text) ? { entity: 'OTHER_ID', score: 0.4 } : null,
}

function claimOf(view: PageView, cell: HeadedCell): Candidate | null {
  const kind = kindOf(cell.heading)
  if (kind === null || empty.test(cell.text)) return null
  const claim = { start: cell.start, end: cell.end, because: because(cell.heading) }
  if (kind !== 'NAME') {
    const read = readers[kind]?.(view, cell) ?? null
    return read === null ? null : { ...claim, ...read }
  }
  const name = nameIn(view, cell)
  return name === null ? null : { ...claim, ...name, entity: 'PERSON', score: 0.65, learn: true, learnWords: true }
}

/** Headings that ask for no personal data, but tell that a line holds headings. */
const neutral =
  /^(?:items?|bag|seal|room|rank|role|date|time|no|num|number|description|details|notes?|amount|fare|qty|quantity|exhibit|type|status|remarks|comments?|event|source|action|result|m\/f|sex|gender|ethnic|job ?id|on|off|in|out|start|end|hours|shift|grade|sig|signature|dob\/age|booked|balance|paid|method|direction|duration|read\?|message|body|text|subject|due|entry|page|class|year|form|storage|colour|make|model)\.?$/i

/** Values in columns: what the heading over them asks for, in exports and on printed pages. */
export const tableCell: Recognizer = {
  id: 'table-cell',
  entities: [
    'PERSON',
    'ADDRESS',
    'LOCATION',
    'DATE_OF_BIRTH',
    'AGE',
    'PHONE_NUMBER',
    'SOCIAL_HANDLE',
    'NATIONALITY',
    'ETHNICITY',
    'RELIGION',
    'RELATIONSHIP',
    'SORT_CODE',
    'VRM',
    'ORGANISATION',
    'OTHER_ID',
  ],
  find: (view) =>
    headedCells(view, (text) => kindOf(text) !== null || neutral.test(text))
      .map((cell) => claimOf(view, cell))
      .filter((claim) => claim !== null),
}
