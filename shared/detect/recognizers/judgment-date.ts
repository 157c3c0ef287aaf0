import { judgmentRecognizer } from '../judgment.ts'
import { numberWord } from '../spoken.ts'

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const count = `(?:\\d{1,3}(?:\\.\\d)?|${numberWord}|a|an|several|hundred)`
const unit = '(?:years?|months?|weeks?|days?|hours?|minutes?)'

/** Dates, years and lengths of time, by which a judgment can be found. */
export const judgmentDate = judgmentRecognizer({
  id: 'judgment-date',
  entity: 'DATE',
  doubt: 0.3,
  notAfter: /\b(?:Act|Acts|Order|Rules|Code|Regulations|Protocol|Convention|Directive|Law|Constitution)(?: of)?,? $/,
  patterns: [
    {
      regex: new RegExp(
        `(?<![\\w/.])(?:between |from )?\\d{1,2}(?:st|nd|rd|th)?(?: and \\d{1,2}| to \\d{1,2})?(?: ${month})?(?: (?:19|20)\\d{2})?(?: (?:and|to) \\d{1,2})? ${month}(?:,? (?:19|20)\\d{2})?(?![\\w/])`,
        'g',
      ),
      score: 0.6,
      because: 'a date',
    },
    { regex: new RegExp(`(?<![\\w/])${month},? (?:19|20)\\d{2}(?![\\w/])`, 'g'), score: 0.6, because: 'a month' },
    {
      regex: /(?<![\w/.,-])(?:19|20)\d{2}(?:[-/–](?:19|20)?\d{2})?(?![\w/]|[.,]\d)/g,
      score: 0.5,
      because: 'a year',
    },
    {
      regex: new RegExp(
        `(?<![\\w.-])${count}(?: and a half)?[ -]${unit}(?:'s?)?(?:,? (?:and )?${count} ${unit}'?){0,2}(?![\\w-])`,
        'gi',
      ),
      score: 0.5,
      because: 'a length of time',
    },
    {
      regex: /(?<![\w.])(?:at |around |about )?\d{1,2}(?:[.:]\d{2})? ?(?:a\.m\.|p\.m\.|am|pm|noon)(?!\w)/g,
      score: 0.5,
      because: 'a time of day',
    },
  ],
})
