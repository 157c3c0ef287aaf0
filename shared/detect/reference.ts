import type { EntityId } from '../model/entity.ts'
import { rank } from './ranks.ts'
import { type Pattern, patternRecognizer, type Recognizer } from './recognizer.ts'

/** Letters and figures in up to six groups: what a reference of some register looks like. */
const token =
  /(?=[A-Z\d])(?<![\w/£$@.-])(?=[A-Z\d/.-]{0,24}\d)[A-Z\d]{1,18}(?:[/.-][A-Z\d]{1,16}){0,5}(?:\([A-Z]\))?(?![\w/@]|[.-]\w|:\d)/g

/** The same with the letters of the register before it. */
const prefixed = /(?<![\w/£$@.-])[A-Z]{1,6}(?: |\d{1,2} )\d{3,12}(?: \d{3,8}){0,3}(?![\w/@]|[.-]\w|:\d)/g

/** Letters and figures in short groups: a share code. */
const mixed = /(?<![\w/£$@.-])(?=[A-Z\d ]{0,9}\d)[A-Z\d]{3} [A-Z\d]{3} [A-Z\d]{3}(?![\w/@]|[.-]\w)/g

/** Figures in groups of three or four, as references are read out. */
const grouped = /(?<![\w/£$@.-])\d{2,4}(?: \d{3,4}){1,3}(?![\w/-])/g

const naming =
  '(?:no|nos|num|card|number|numbers|ref|refs|reference|references|record|records|id|code|log|report|said|shows?|showing|is|was|as|given|under|of|in|to|it|print|form|file)'

/** A label of references: the words, then what commonly stands between them and the value, then the value's place. */
export const referenceLabel = (words: string): RegExp =>
  new RegExp(
    `(?:^|[^\\p{L}])(?:${words})(?:'s)?(?:[ /-]{1,2}${naming}\\b\\.?)*[.:?#("' -]{0,24}(?:[A-Z\\d/.-]{4,20}(?:,| and| &| /) ?)?$`,
    'iu',
  )

export interface ReferenceRule {
  readonly id: string
  readonly entity: EntityId
  /** Regular expression source of the words that name it. */
  readonly words: string
  readonly because: string
  readonly least?: number
  readonly labelled?: number
  readonly patterns?: readonly Pattern[]
}

const date =
  /(?:^|[A-Z] )(?:19|20)\d{2}$|^[\d,]+\.\d\d$|^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{2}|(?:19|20)\d{2})$/
const exhibit = /^[A-Z]{2,4}\/?\d{1,2}$/
const ranked = new RegExp(`^${rank} |^(?:IS|WAS|OF|ON|TO|AT|BY|FOR|FROM|AND|IN|OR|NO|HAS|NOT|THE|I|A|AM) `)
/** A label that stands before a number of its own kind, or a section of an Act: "NHS 446", "S42A". */
const otherLabel = /^(?:NHS|TEL|MOB|FAX|DOB|CRO|PNC|EXT|PAGE|ROOM|FLAT|WARD|UNIT|BOX|SECTION|ART|CH) |^S\d{1,3}[A-Z]?$/
const form = /^MG\d{1,2}[A-Z]?$/

/** A reference with no national grammar: known by its label. */
export function referenceRecognizer(rule: ReferenceRule): Recognizer {
  const because = rule.because
  return patternRecognizer({
    id: rule.id,
    entity: rule.entity,
    label: referenceLabel(rule.words),
    ...(rule.labelled === undefined ? {} : { labelled: rule.labelled }),
    patterns: [
      { regex: token, score: 0.3, because, needs: 'label' },
      { regex: prefixed, score: 0.3, because, needs: 'label' },
      { regex: grouped, score: 0.3, because, needs: 'label' },
      { regex: mixed, score: 0.3, because, needs: 'label' },
      ...(rule.patterns ?? []),
    ],
    accept: (value) => {
      const flat = value.replace(/[^A-Za-z\d]/g, '')
      return (
        /\d/.test(value) &&
        flat.length >= (rule.least ?? 4) &&
        !date.test(value) &&
        !exhibit.test(value) &&
        !ranked.test(value) &&
        !otherLabel.test(value) &&
        !form.test(value)
      )
    },
  })
}
