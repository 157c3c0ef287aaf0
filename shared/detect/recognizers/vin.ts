import { patternRecognizer } from '../recognizer.ts'

/** ISO 3779: seventeen characters, no I, O, Q. */
export const vin = patternRecognizer({
  id: 'vin',
  entity: 'OTHER_ID',
  label: /\b(?:vin|chassis)\b[^\n]{0,16}$/i,
  patterns: [
    {
      hint: /[A-HJ-NPR-Z0-9]{17}/,
      regex: /(?<!\w)(?=[A-Z0-9]{0,16}\d)(?=[A-Z0-9]{0,16}[A-Z])[A-HJ-NPR-Z0-9]{17}(?!\w)/g,
      score: 0.7,
      because: 'form of a vehicle identification number',
    },
    {
      hint: /\b(?:vin|chassis)\b/i,
      regex: /(?<!\w)[A-HJ-NPR-Z0-9*]{5,17}(?!\w)/g,
      score: 0.3,
      because: 'characters where a chassis number is named',
      needs: 'label',
    },
  ],
  accept: (value) => /\d/.test(value),
})
