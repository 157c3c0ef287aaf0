import { patternRecognizer } from '../recognizer.ts'

/** UK passports are nine digits; other states' have a letter or two. Too plain to stand without a label. */
export const passport = patternRecognizer({
  id: 'passport',
  entity: 'PASSPORT',
  label: /\b(?:passports?|ppt)\b[^\n\d]{0,48}$/i,
  patterns: [
    {
      hint: ['passport', 'ppt'],
      regex: /(?<![\w/.-])(?:\d{3}[ -]\d{3}[ -]\d{3}|\d{3,5} \d{4,6})(?![\w/-])/g,
      score: 0.3,
      because: 'a number in groups where a passport is named',
      needs: 'label',
    },
    {
      regex: /(?<![\w/.-])[A-Z]{2}\d{7}(?![\w/-])/gi,
      score: 0.32,
      because: 'two letters and seven digits, as of a passport',
    },
    {
      hint: ['passport', 'ppt'],
      regex: /(?<![\w/.-])(?:[A-Z]{1,3} ?)?\d{6,9}[A-Z]?(?![\w/-])/g,
      score: 0.3,
      because: 'a number where a passport is named',
      needs: 'label',
    },
    {
      hint: ['passport', 'ppt'],
      regex: /(?<![\w/.-])(?=[A-Z]{0,9}\d)[A-Z]{1,3}(?=[A-Z\d]{0,8}\d{2})[A-Z\d]{6,9}(?![\w/-])/g,
      score: 0.3,
      because: 'letters and figures where a passport is named',
      needs: 'label',
    },
  ],
})
