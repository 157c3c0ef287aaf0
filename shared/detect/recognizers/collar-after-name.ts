import { patternRecognizer } from '../recognizer.ts'

const word = "[A-Z][\\p{L}'-]{1,24}"
const month =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

/** A number of three to five digits that ends a cell after a name ("Deputy: Ffion Garstang 2988"). */
export const collarAfterName = patternRecognizer({
  id: 'collar-after-name',
  entity: 'COLLAR_NUMBER',
  patterns: [
    {
      regex: new RegExp(`(?<!\\d )\\b${word},? ${word},? (?<value>\\d{3,5}[A-Z]{0,2})(?=[)\\]]| {2}|\\n|$)`, 'gmu'),
      score: 0.35,
      because: 'a short number after a name',
    },
  ],
  accept: (_value, at, view) =>
    !month.test(
      view.text
        .slice(Math.max(0, at - 14), at)
        .trimEnd()
        .replace(/,$/, ''),
    ),
})
