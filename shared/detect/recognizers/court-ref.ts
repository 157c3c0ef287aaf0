import { courtCheck } from '../checks/mod23.ts'
import { patternRecognizer } from '../recognizer.ts'

/** Reference of a case in court as PNC prints it: year, court, number, check letter (CJS data standards). */
export const courtRef = patternRecognizer({
  id: 'court-ref',
  entity: 'OTHER_ID',
  label: /\bcourt(?: case)?(?: ref(?:erence)?| no| number)?\b[^\n]{0,12}$/i,
  labelled: 0.9,
  check: courtCheck,
  checkName: 'check letter (mod 23)',
  patterns: [
    {
      regex: /(?<![\w/.-])\d{2}\/\d{4}\/\d{1,6}[A-HJ-NP-RT-Z](?![\w/])/g,
      score: 0.88,
      because: 'form of the reference of a case in court',
    },
  ],
})
