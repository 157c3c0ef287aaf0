import { referenceRecognizer } from '../reference.ts'

export const custodyRef = referenceRecognizer({
  id: 'custody-ref',
  entity: 'CUSTODY_REF',
  words: 'custody(?: (?:record|ref|number|no|rec))?s?|c\\/?r|detention(?: record| log)?|cust(?:ody)? no',
  because: 'letters and figures where a custody record is named',
  least: 5,
  patterns: [
    {
      regex: /(?<![\w/.-])\d{2}[A-Z]{2}\/\d{3,5}\/\d{2}(?![\w/.-])/g,
      score: 0.5,
      because: 'form of a custody number: unit, serial, year',
    },
    {
      regex: /(?<![\w/.-])[A-Z]{2,3}\/\d{4,6}\/\d{2}(?![\w/.-])/g,
      score: 0.5,
      because: 'form of a custody number: unit, serial, year',
    },
  ],
})
