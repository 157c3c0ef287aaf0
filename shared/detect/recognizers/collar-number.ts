import { rank } from '../ranks.ts'
import { patternRecognizer } from '../recognizer.ts'

const number = '[A-Z]{0,2}\\d{1,6}[A-Z]{0,3}'
const year = /^(?:19[3-9]\d|20[0-3]\d)$/
/** Words that can name no year. */
const named = /\b(?:collar|shoulder|warrant|epaulette|dealing)(?: (?:no|num|number))?\.?[ \n:#-]{1,4}$/i
const directly = new RegExp(`\\b${rank}\\.? ?$`)
const word = "[A-Z][\\p{L}'.-]{0,24}(?!\\d)"

/** Digits after a rank, or after rank and name; "417SW", "Q4187". Kept by the pre-charge policy: professional data. */
export const collarNumber = patternRecognizer({
  id: 'collar-number',
  entity: 'COLLAR_NUMBER',
  label: /\b(?:collar|shoulder|warrant|epaulette)(?: ?(?:no|num|number))?s?\.?[^\n\d]{0,4}$/i,
  patterns: [
    {
      regex: /(?<=(?:^|\n|[:;] ?| {2})(?:[A-Z]\. ?){1,2}[A-Z][\p{L}'-]{2,20} )\d{3,5}(?=\s*(?:\n|$))/gu,
      score: 0.4,
      because: 'a number behind a signature',
    },
    {
      regex:
        /\b(?:[Ii]nputting|[Ii]nput by|[Aa]ssessed by|[Ee]ntered by|[Oo]perator|[Uu]pdated by|[Ss]ubmitted by|[Uu]ser|USER|INPUT BY|OIC|[Oo]fficer)\b:? {1,3}(?<value>(?:[A-Z]{0,2})\d{3,6})(?![\w/.:-])/g,
      score: 0.45,
      because: "a number named as an officer's",
    },
    {
      hint: ['collar', 'shoulder', 'warrant', 'epaulette'],
      regex: /(?<![\w/.-])[A-Z]{0,2}\d{2,6}[A-Z]{0,2}(?![\w/.-])/g,
      score: 0.3,
      because: "a number named as an officer's",
      needs: 'label',
    },
    {
      hint: / \d{1,4}[OISBZ]\d/,
      regex: new RegExp(`\\b${rank} (?<value>(?=\\d{0,4}[OISBZ]\\d)\\d[\\dOISBZ]{2,4})(?![\\w/-])`, 'gu'),
      score: 0.45,
      because: 'a number after a police rank, with letters read for figures',
    },
    {
      hint: ['sign', 'sgd', 'user', 'officer', 'operator', 'author', 'completed by', 'entered by', 'created by'],
      regex:
        /\b(?:[Ss]igned|SIGNED|[Ss]gd|USER|[Uu]ser|[Oo]fficer|OFFICER|[Oo]perator|OPERATOR|[Aa]uthor|AUTHOR|[Cc]ompleted by|[Ee]ntered by|[Cc]reated by)\b:? {1,20}\p{Lu}[\p{L}'.-]{0,20}(?: \p{Lu}[\p{L}'.-]{1,20}){0,2},? {1,8}(?<value>\d{3,6})(?= {2}|[,;)]|\n|$)/gu,
      score: 0.5,
      because: "a number behind a signature or a user's name",
    },
    {
      regex: new RegExp(`\\b${rank}(?:[.:]? {1,8}|\\.?(?=\\d))(?<value>${number})\\b(?![/.-]\\w|%)`, 'gu'),
      score: 0.85,
      because: 'a number after a police rank',
    },
    {
      regex: new RegExp(
        `\\b${rank}[.:]? {1,8}(?:${word},? ?){1,3}[ (]{0,3}(?=[A-Z]?\\d{2}[A-Z\\d]|[A-Z]{2}\\d{2})(?<value>${number})\\b(?![/.-]\\w|:\\d|%)`,
        'gu',
      ),
      score: 0.75,
      because: 'a number after a police rank and a name',
    },
    {
      regex:
        /\b(?:collar|shoulder|warrant|epaulette|officer|staff|force|operator|dealing|pin)(?: (?:no|number|num|id))?\.?[: #]{1,4}(?<value>(?:[A-Z] (?=\d{3}))?[A-Z]{0,3}\d{2,7}[A-Z]{0,3})\b(?![/.-]\d)/gi,
      score: 0.7,
      because: "a number named as an officer's",
    },
  ],
  accept: (value, at, view) =>
    /\d/.test(value) &&
    (!year.test(value) ||
      directly.test(view.text.slice(Math.max(0, at - 12), at)) ||
      named.test(view.text.slice(Math.max(0, at - 24), at))),
})
