import { judgmentRecognizer } from '../judgment.ts'

/** Numbers of applications and cases: "(no. 8374/03)". */
export const judgmentApplication = judgmentRecognizer({
  id: 'judgment-application',
  entity: 'OTHER_ID',
  patterns: [
    { regex: /(?<![\w/.])\d{3,6}\/\d{2}(?![\w/])/g, score: 0.85, because: 'form of the number of an application' },
    {
      regex: /(?<=\bnos?\.? ?)(?:[A-Z]{1,6}[ /.-]?){0,3}\d{1,8}(?:[/.-][A-Z\d]{1,8}){0,4}(?![\w/])/g,
      score: 0.4,
      because: 'a number that a judgment gives',
    },
  ],
})
