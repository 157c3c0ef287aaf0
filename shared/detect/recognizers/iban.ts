import { mod97 } from '../checks/mod97.ts'
import { patternRecognizer } from '../recognizer.ts'

/** ISO 13616. */
export const iban = patternRecognizer({
  id: 'iban',
  entity: 'IBAN',
  label: /\biban\b[^\n]{0,12}$/i,
  check: mod97,
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
  ],
  accept: (value) => value.replace(/ /g, '').length >= 15 && /\d{6}/.test(value.replace(/ /g, '')),
})
