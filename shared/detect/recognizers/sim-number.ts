import { patternRecognizer } from '../recognizer.ts'

/** ICCID (ITU-T E.118, begins 89) and IMSI (E.212; 234 and 235 are the UK). */
export const simNumber = patternRecognizer({
  id: 'sim-number',
  entity: 'SIM_NUMBER',
  label: /\b(?:iccid|imsi|sim)\b[^\n]{0,40}$/i,
  patterns: [
    { regex: /(?<![\w+-])89(?:[ -]?\d){16,18}F?(?![\w-])/g, score: 0.8, because: 'form of a SIM card number' },
    { regex: /(?<![\w+-])23[45]\d{12}(?![\w-])/g, score: 0.6, because: 'form of a UK subscriber number (IMSI)' },
    {
      hint: ['imsi'],
      regex: /(?<![\w+-])\d{3}[ -]\d{2,3}[ -]\d{9,10}(?![\w-])/g,
      score: 0.3,
      because: 'digits in the groups of an IMSI',
      needs: 'label',
    },
    {
      hint: ['iccid', 'imsi', 'sim'],
      regex: /(?<![\w+-])\d{12,22}(?![\w-])/g,
      score: 0.3,
      because: 'digits where a SIM is named',
      needs: 'label',
    },
  ],
})
