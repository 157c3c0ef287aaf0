import { referenceRecognizer } from '../reference.ts'

/** Command and control logs: CAD, STORM and others, each force its own way. */
export const incidentRef = referenceRecognizer({
  id: 'incident-ref',
  entity: 'INCIDENT_REF',
  words:
    'incident|fwin|gmp log|ims|iml|command(?: and control)?|cc log|serial(?! (?:no|number))|storm(?: incident)?|cad|icad|inc|log|event|isr|call|999 call|pronto|control(?: room)?',
  because: 'letters and figures where an incident log is named',
  patterns: [
    {
      regex: /(?<![\w/.-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{2,5}(?![\w/-])/g,
      score: 0.6,
      because: 'form of a log number: day and serial',
    },
    {
      regex:
        /(?<![\w/.-])\d{1,5} (?:of|dated|OF|DATED) (?:the )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})(?![\w/])/g,
      score: 0.7,
      because: 'form of a log number: serial of a day',
    },
    {
      hint: ['storm', 'cad', 'log', 'incident', 'fwin'],
      regex:
        /(?<=\b(?:storm|cad|log|incident|fwin)(?: (?:no|number|ref|log))?\.?:? )\d{1,5} \d{1,2}\/\d{1,2}\/\d{2,4}(?![\w/])/gi,
      score: 0.8,
      because: 'form of a log number: serial and day',
    },
    {
      regex: /(?<![\w/.-])[A-Z]{1,4}-?20\d{6}-\d{2,5}(?![\w/.-])/g,
      score: 0.8,
      because: 'form of an incident log: area, date, number',
    },
    {
      regex: /(?<![\w/.-])20\d{6}-\d{3,5}(?![\w/.-])/g,
      score: 0.75,
      because: 'form of an incident log: date and number',
    },
    {
      regex:
        /(?<![\w/.-])\d{3,5}[-/ ](?:0[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\d{2}(?![\w/.-])/gi,
      score: 0.8,
      because: 'form of a CAD number: serial and date',
    },
  ],
})
