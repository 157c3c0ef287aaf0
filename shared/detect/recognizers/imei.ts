import { luhn } from '../checks/luhn.ts'
import { patternRecognizer } from '../recognizer.ts'

/** 3GPP TS 23.003: 15 digits with Luhn, 16 with a software version and no check. */
export const imei = patternRecognizer({
  id: 'imei',
  entity: 'IMEI',
  label: /\bimei(?:sv)?\b[^\n\d]{0,20}$/i,
  check: (value) => value.replace(/\D/g, '').length === 15 && luhn(value),
  checkName: 'check digit (Luhn)',
  patterns: [
    {
      regex: /(?<![\w+-])\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d{1,2}(?![\w-])/g,
      score: 0.4,
      because: 'fifteen digits, as of a handset',
      needs: 'label-or-check',
    },
    {
      hint: ['imei'],
      regex: /(?<![\w+-])\d(?:[ -]?\d){13,16}(?![\w-])/g,
      score: 0.3,
      because: 'digits where an IMEI is named',
      needs: 'label',
    },
  ],
})
