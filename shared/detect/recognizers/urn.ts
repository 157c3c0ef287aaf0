import { patternRecognizer } from '../recognizer.ts'

const label = /\b(?:urn|unique reference(?: number)?|case (?:ref|number|no))\b[^\n]{0,12}$/i

/** PTI-URN: force, unit, serial, year; printed with or without slashes, zeros often lost (CPS validate-urn). */
export const urn = patternRecognizer({
  id: 'urn',
  entity: 'URN',
  label,
  patterns: [
    {
      regex:
        /(?<![\w/])\d{2} ?[/-]? ?[A-Z]{2} ?[/-]? ?\d{3,5} ?[/-]? ?\d{2}(?:\([MS]\)|[MS])?(?:\/\d{1,2})?(?![\w(/])/g,
      score: 0.8,
      because: 'form of a case URN',
    },
    {
      regex: /(?<![\w/])\d{2}[A-Z][0-9]\/?\d{5}\/?\d{2}(?:\([MS]\)|[MS])?(?:\/\d{1,2})?(?![\w(/])/g,
      score: 0.7,
      because: 'form of a case URN',
    },
    {
      hint: ['urn', 'unique ref', 'case ref', 'case n'],
      regex: /(?<![\w/])\d{2}[A-Z\d]{2}\d{7}(?:\([A-Z]\)|[A-Z])?(?:\/\d{1,2})?(?![\w(/])/g,
      score: 0.3,
      because: 'eleven letters and figures where a URN is named',
      needs: 'label',
    },
    {
      hint: ['urn', 'unique ref', 'case ref', 'case n'],
      regex: /(?<![\w/])\d{2}[ \][|]{1,6}[A-Z\d]{2}[ \][|]{1,6}\d{3,5}[ \][|]{1,6}\d{2}(?![\w(/])/g,
      score: 0.5,
      because: 'form of a case URN, in boxes',
      needs: 'label',
    },
    {
      hint: ['urn', 'unique ref', 'case ref', 'case n'],
      regex:
        /(?=[A-Z0-9]{2})(?<![\w/])[A-Z0-9]{2,4}(?:[ /]{0,3}[A-Z0-9]{2,7}){1,4}(?:\([MS]\)|[MS])?(?:\/\d{1,2})?(?![\w(/])/g,
      score: 0.3,
      because: 'letters and figures where a URN is named',
      needs: 'label',
    },
  ],
  accept: (value) => /\d{3}/.test(value) && value.replace(/\W/g, '').length >= 7,
})
