import { patternRecognizer } from '../recognizer.ts'

const word = "[A-Z][\\p{L}'-]{1,24}"

/** Months, statutes, models: what else is followed by a short number. */
const notOfficer =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Act|Order|Code|Rules|Regulations|Page|Item|Room|Flat|Road|Street|Channel|Unit)[a-z]*,? $/

/** A number of three to five digits that ends a cell after a name ("Deputy: Ffion Garstang 2988"). */
export const collarAfterName = patternRecognizer({
  id: 'collar-after-name',
  entity: 'COLLAR_NUMBER',
  patterns: [
    {
      regex: new RegExp(
        `(?<!\\d )\\b${word},? ${word},? (?<value>\\d{3,5}[A-Z]{0,2}|[A-Z]\\d{4,6})(?=[)\\],]| {2}|\\n|$)`,
        'gmu',
      ),
      score: 0.35,
      because: 'a short number after a name',
    },
  ],
  accept: (value, at, view) =>
    !/^(?:19|20)\d\d$/.test(value) && !notOfficer.test(view.text.slice(Math.max(0, at - 24), at)),
})
