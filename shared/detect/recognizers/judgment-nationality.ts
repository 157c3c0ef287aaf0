import { judgmentRecognizer } from '../judgment.ts'

/** Of whose nationality or people a judgment says someone is. */
export const judgmentNationality = judgmentRecognizer({
  id: 'judgment-nationality',
  entity: 'NATIONALITY',
  patterns: [
    {
      regex:
        /(?<![\p{L}-])\p{Lu}\p{Ll}{2,16}(?:[- ]\p{Lu}\p{Ll}{2,16})?(?: and \p{Lu}\p{Ll}{2,16})? (?:nationals?|citizens?|nationality|origin|descent)(?![\p{L}-])/gu,
      score: 0.6,
      because: 'a nationality said of a person',
    },
    {
      regex:
        /(?<=\b(?:is|was|as) an? )\p{Lu}\p{Ll}{3,14}(?:ish|ese|ian|an|i)(?= (?:who|and|born|living|resident|doctor|journalist|lawyer|businessman)\b)/gu,
      score: 0.5,
      because: 'a nationality said of a person',
    },
  ],
})
