import { patternRecognizer } from '../recognizer.ts'

/** UK passports are nine digits; other states' have a letter or two. Too plain to stand without a label. */
export const passport = patternRecognizer({
  id: 'passport',
  entity: 'PASSPORT',
  label: /\bpassports?\b[^\n\d]{0,48}$/i,
  patterns: [
    {
      regex: /(?<![\w/.-])[A-Z]{2}\d{7}(?![\w/-])/gi,
      score: 0.32,
      because: 'two letters and seven digits, as of a passport',
    },
    {
      regex: /(?<![\w/.-])(?:[A-Z]{1,3} ?)?\d{6,9}[A-Z]?(?![\w/-])/g,
      score: 0.3,
      because: 'a number where a passport is named',
      needs: 'label',
    },
  ],
})
