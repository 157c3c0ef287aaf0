import { patternRecognizer } from '../recognizer.ts'

/** Boxes for what one does for a living. */
export const occupationLabelled = patternRecognizer({
  id: 'occupation-labelled',
  entity: 'OCCUPATION',
  patterns: [
    {
      regex:
        /(?<=^|\n|[;|\t]| {2}|\. )(?:occupation|profession|job(?: title| role)?|trade|employed as|employment)(?:[:/] {0,20}| {2,40}|\t)(?<value>(?!see|none|not |unknown|n\/a)[A-Za-z][A-Za-z '/-]{2,40}?)(?=[,.;|(\n]|$| {2})/gi,
      score: 0.6,
      because: 'stands where an occupation is asked for',
    },
  ],
})
