import { patternRecognizer } from '../recognizer.ts'

/** Who wrote an entry of a control room's log, by number, right behind its time: "22:14 61877 FEMALE STATES". */
export const logOperator = patternRecognizer({
  id: 'log-operator',
  entity: 'COLLAR_NUMBER',
  patterns: [
    {
      regex:
        /(?:^|\n)[ \t]{0,4}(?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?[, ]{1,3})?(?:[01]\d|2[0-3])[:.]?[0-5]\d(?:[:.][0-5]\d)?(?:hrs)?[ \t]{1,4}(?:[-–|] )?(?<value>(?:[A-Z]{1,2})?\d{3,6})(?=[ \t]{1,4}[-–:|]? ?(?:\d(?:ST|ND|RD|TH) )?\p{L}{2})(?! (?:hrs|hours|am|pm|HRS|miles|mph|people|officers|calls|metres|yards|pounds)\b)/gu,
      score: 0.45,
      because: 'a number behind the time of a log entry, as of its author',
    },
  ],
  accept: (value) => !/^(?:19\d\d|20[0-4]\d)$/.test(value),
})
