import { patternRecognizer } from '../recognizer.ts'

/** Number of a nurse or midwife on the register of the NMC: year, month as a letter, serial, part of the United Kingdom. */
export const nursePin = patternRecognizer({
  id: 'nurse-pin',
  entity: 'OTHER_ID',
  label: /\b(?:nmc|nursing and midwifery|pin|nurse|midwife|rn|rgn)\b[^\n\d]{0,16}$/i,
  patterns: [
    {
      regex: /(?<![\w/-])\d{2}[A-L]\d{4}[EWSNOC](?![\w/-])/g,
      score: 0.45,
      because: 'form of the register number of a nurse or midwife',
    },
  ],
})
