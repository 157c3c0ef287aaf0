import { croCheck } from '../checks/mod23.ts'
import { patternRecognizer } from '../recognizer.ts'

/** Criminal Records Office: serial, year, check letter, or SF and the year first (CJS data standards). */
export const croNumber = patternRecognizer({
  id: 'cro-number',
  entity: 'CRO_NUMBER',
  label: /\b(?:cro|criminal records? office)\b[^\n]{0,14}$/i,
  check: (value) => croCheck(value.replace(/ /g, '').replace('-', '/')),
  checkName: 'check letter (mod 23)',
  patterns: [
    {
      regex: /(?<![\w/])(?:SF\d{2}\/\d{1,6}|\d{1,6}\/\d{2})[A-HJ-NP-RT-Z](?![\w/])/g,
      score: 0.55,
      because: 'form of a CRO number',
    },
    {
      hint: /\b(?:cro|criminal record)/i,
      regex: /(?<![\w/])(?:SF)?[\dOIlSBGZ]{1,6} ?[/-] ?\d{2,6} ?[A-Z]?(?![\w/])/g,
      score: 0.3,
      because: 'serial and year where a CRO number is named',
      needs: 'label',
    },
  ],
  accept: (value) => /\d{4}/.test(value) && !/^\d\d?[/-]\d\d?$/.test(value),
})
