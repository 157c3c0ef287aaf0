import { patternRecognizer } from '../recognizer.ts'

const count = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several|numerous|many|no)'
const offence = '(?: (?:for|of)(?: [a-z][a-z-]{1,14}(?:,(?= [a-z]))?){1,6})?'

/** That a person has been convicted, cautioned or in prison before, as running text says it. */
export const previousConviction = patternRecognizer({
  id: 'previous-conviction',
  entity: 'PREVIOUS_CONVICTION',
  patterns: [
    {
      hint: [
        'previous for',
        'conviction for',
        'sentence for',
        'licence for',
        'time for',
        'prison for',
        'months for',
        'years for',
        'caution for',
        'criminal record',
        'sex offender',
      ],
      regex: new RegExp(
        `(?<![\\w])(?:(?:has|had|got) previous for(?: [a-z][a-z-]{1,14}){1,4}|(?<=\\ban? )(?:conviction|caution|suspended sentence)${offence.slice(0, -1)}|(?:served|did|got|sentenced to|serving) (?:(?:\\d{1,2}|a|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)(?: and a half)? )?(?:years?|months?|weeks?|time|life)(?: (?:in prison|inside|imprisonment|custody))? for(?: [a-z][a-z-]{1,14}){1,4}|been (?:to|in) prison for(?: [a-z][a-z-]{1,14}){1,4}|on licence for(?: [a-z][a-z-]{1,14}){1,4}|registered sex offender|(?<=\\b(?:has|had|with) )a criminal record)(?![\\w])`,
        'gi',
      ),
      score: 0.45,
      because: 'an earlier conviction, caution or sentence',
    },
    {
      hint: ['conviction', 'caution', 'offences', 'reprimand'],
      regex: new RegExp(
        `(?<![\\w])(?:${count} )?(?:previous|prior|spent|earlier|relevant) (?:convictions?|cautions?|offences|reprimands?)${offence}`,
        'gi',
      ),
      score: 0.55,
      because: 'an earlier conviction or caution',
    },
    {
      hint: ['conviction'],
      regex: new RegExp(
        `(?<![\\w])${count} convictions?(?: (?:for|from) ${count} offences?)?(?: (?:for|of)(?: [a-z][a-z-]{1,14}){1,5})?`,
        'gi',
      ),
      score: 0.55,
      because: 'an earlier conviction or caution',
    },
    {
      regex:
        /(?<=\b(?:has|had|have|was|were|been|is) (?:also |previously |been |already )*)(?:convicted|cautioned|reprimanded|imprisoned) (?:for|of)(?: [a-z][a-z-]{1,14}){1,5}/g,
      score: 0.5,
      because: 'that a person was convicted or cautioned',
    },
  ],
})
