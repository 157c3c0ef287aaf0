import { before } from '../context.ts'
import { matchesOf } from '../matches.ts'
import { anyNumberLabel, kindOfLabel, numberKinds } from '../number-labels.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const count = '(?:two|three|four|five|six|[2-6])'
const figures = '(?: (?:digits?|figures?|numbers?|characters?|letters?))?'
const link = '(?: (?:in|with|is|are|was|were|of|being|as|the|digits))*'
const value = '["(]?(?<value>(?=[A-Z\\d/:.-]{0,10}\\d)[A-Z\\d][A-Z\\d/:.-]{0,10}[A-Z\\d])(?![\\w-])'

/** "… ending 5919": the label stands before it. */
const ending = new RegExp(
  `\\b(?:end(?:ing|s|ed)|start(?:ing|s|ed)|begin(?:ning|s)|began|(?:last|first) ${count}${figures})${link}[: ]{1,3}${value}`,
  'gi',
)
const labelBefore = new RegExp(`(?<label>${anyNumberLabel})[^\\n.;\\d]{0,16}$`, 'i')

/** "the last four of her account are 5678". */
const lastOf = new RegExp(
  `\\b(?:last|first|final) ${count}${figures} (?:of|on|from) (?:(?:the|his|her|my|their|a|that|this|\\w{1,15}'s) )?(?<label>${anyNumberLabel})${link}[: ]{1,3}${value}`,
  'gi',
)

/** A date or a time, which something else ended or began at. */
const moment = /^(?:\d{1,2}[:/.-]\d{1,2}(?:[/.-]\d{2,4})?|(?:19|20)\d{2})$/

function claimOf(match: RegExpExecArray, label: string | undefined): Candidate[] {
  const value = match.groups?.value ?? ''
  const entity = label === undefined ? null : kindOfLabel(label)
  if (entity === null || moment.test(value)) return []
  const start = match.index + match[0].lastIndexOf(value)
  const because = 'the first or last figures of a number that is named'
  return [{ entity, start, end: start + value.length, score: 0.88, because }]
}

const nameBefore = (view: PageView, at: number): string | undefined => labelBefore.exec(before(view, at))?.groups?.label

/** What of a number is remembered or printed: "NHS number ending 5919", "the last four of her account are 5678". */
export const numberPart: Recognizer = {
  id: 'number-part',
  entities: numberKinds,
  find: (view) => [
    ...matchesOf(view, ending).flatMap((match) => claimOf(match, nameBefore(view, match.index))),
    ...matchesOf(view, lastOf).flatMap((match) => claimOf(match, match.groups?.label)),
  ],
}
