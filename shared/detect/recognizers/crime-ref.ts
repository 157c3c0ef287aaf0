import { referenceRecognizer } from '../reference.ts'

/** Local to each force, no national grammar (domain.md §1.5); a few common shapes stand alone. */
export const crimeRef = referenceRecognizer({
  id: 'crime-ref',
  entity: 'CRIME_REF',
  words:
    'crime|crimes|linked crimes?|occurrence|occ|police|force|nfib|action fraud|niche|athena|crime report|offence (?:no|number|ref(?:erence)?)|investigation|crn|oel|report to nfib|reference',
  because: 'letters and figures where a crime or occurrence number is named',
  least: 5,
  patterns: [
    {
      regex: /(?<![\w/.*-])\d{2}\*\d{4,8}(?![\w/*-])/g,
      score: 0.6,
      because: 'form of a crime number: force and serial',
    },
    {
      regex: /(?<![\w/.*-])\d{2}[*\\]\d{3,7}[*\\]\d{2}(?![\w/*-])/g,
      score: 0.7,
      because: 'form of a crime number: force, serial, year',
    },
    {
      regex: /(?<![\w/.-])\d{2}\/\d{4,7}\/\d{2}(?![\w/.-])/g,
      score: 0.65,
      because: 'form of a crime number: area, serial, year',
    },
    {
      regex: /(?<![\w/.-])\d{5,8}\/\d{2}(?![\w/.-])/g,
      score: 0.6,
      because: 'form of a crime number: serial and year',
    },
    {
      regex: /(?<![\w/.-])NF(?:RC)?-?\d{2}-?\d{6,9}(?![\w/.-])/g,
      score: 0.8,
      because: 'form of an Action Fraud or NFIB number',
    },
  ],
})
