import { patternRecognizer } from '../recognizer.ts'

/** "D, A, L, I, S, A, Y", "S-M-I-T-H": names spelt out. */
export const personSpelt = patternRecognizer({
  id: 'person-spelt',
  entity: 'PERSON',
  patterns: [
    {
      regex: /(?<![\p{L}\d.,-])\p{Lu}(?:(?:, ?|-|\. ?|\.\.\.? ?| - )\p{Lu}){3,15}(?![\p{L}\d])/gu,
      score: 0.7,
      because: 'single letters, as a name is spelt out',
    },
    {
      regex: /(?<![\p{L}\d])\p{Lu}(?: \p{Lu}){4,15}(?![\p{L}\d])/gu,
      score: 0.3,
      because: 'single letters, as a name is spelt out',
    },
    {
      hint: /-[a-z]-[a-z]-/,
      regex: /(?<![\p{L}\d])[a-z](?:-[a-z]){3,15}(?![\p{L}\d])/gu,
      score: 0.5,
      because: 'single letters, as a name is spelt out',
    },
  ],
})
