import { mod97 } from '../checks/mod97.ts'
import { patternRecognizer } from '../recognizer.ts'

/** ISO 13616. */
export const iban = patternRecognizer({
  id: 'iban',
  entity: 'IBAN',
  label: /\biban\b[^\n]{0,12}$/i,
  check: (value) => mod97(value.replace(/-/g, '')),
  checkName: 'check digits (mod 97)',
  patterns: [
    {
      regex: /(?<![\w])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\w])/g,
      score: 0.5,
      because: 'form of an IBAN',
      needs: 'label-or-check',
    },
    {
      regex: /(?<![\w])(?:GB|IE|LT|PL|RO|DE|FR|ES|BG|LV)\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?(?![\w])/g,
      score: 0.5,
      because: 'form of an IBAN of a European country',
    },
    {
      hint: ['iban'],
      regex: /(?<![\w])[A-Z]{2}[\dOISBZ]{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?![\w])/gi,
      score: 0.4,
      because: 'letters and figures where an IBAN is named',
      needs: 'label',
    },
  ],
  accept: (value) => value.replace(/[ -]/g, '').length >= 15 && /\d{6}/.test(value.replace(/[ -]/g, '')),
})
