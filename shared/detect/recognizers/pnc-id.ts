import { pncCheck } from '../checks/mod23.ts'
import { patternRecognizer } from '../recognizer.ts'

const label = /\bpnc(?: ?id)?\b[^\n]{0,16}$/i

/** Police National Computer: year, serial, check letter (CJS data standards). Prints often leave the letter out. */
export const pncId = patternRecognizer({
  id: 'pnc-id',
  entity: 'PNC_ID',
  label,
  check: pncCheck,
  checkName: 'check letter (mod 23)',
  patterns: [
    {
      regex: /(?<![\w/])(?:(?:19|20)\d{2}\/\d{7}|\d{2}\/\d{1,7})[A-HJ-NP-RT-Z](?![\w/])/g,
      score: 0.55,
      because: 'form of a PNC ID',
    },
    {
      regex: /(?<![\w/])(?:19|20)\d{9}[A-HJ-NP-RT-Z](?![\w/])/g,
      score: 0.55,
      because: 'form of a PNC ID without its slash',
      needs: 'label-or-check',
    },
    {
      hint: ['pnc'],
      regex: /(?<![\w/])\d{2}\d{1,7}[A-HJ-NP-RT-Z](?![\w/])/g,
      score: 0.3,
      because: 'form of a PNC ID without its slash',
      needs: 'label',
    },
  ],
})
