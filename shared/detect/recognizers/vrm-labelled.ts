import { patternRecognizer } from '../recognizer.ts'

/** Dateless, Northern Irish, part and misread plates: only where one is named right before. */
export const vrmLabelled = patternRecognizer({
  id: 'vrm-labelled',
  entity: 'VRM',
  label:
    /\b(?:vrm|vrn|reg(?:istration)?(?: (?:no|number|mark|plate))?\.?|index(?: (?:no|number|mark))?|(?:number|part|partial|vehicle|cherished|private) plate|plates?)\b[:.]?(?: (?:is|was|of|on|like|starting|beginning|ending|began|begins|ended|ends|with|in|something|reads?|reading|no|number|mark|the|it|van|car|a|I think|possibly|maybe|or|=|-)){0,4}[: "']{0,4}$/i,
  patterns: [
    {
      regex:
        /(?<![\w/-])(?=[A-Z\d]{0,6}[A-Z])(?=[A-Z ]{0,6}\d)[A-Z\d]{1,4}[ -]?[A-Z\d]{1,4}(?:[ ?*]{1,2}[A-Z\d?*]{1,3})?(?![\w/-])/g,
      score: 0.3,
      because: 'letters and figures where a number plate is named',
      needs: 'label',
    },
    {
      regex: /(?<![\w/-])(?=[a-z\d]{0,4}\d)[a-z\d]{2,4} ?[a-z\d]{2,4}(?![\w/-])/g,
      score: 0.3,
      because: 'letters and figures where a number plate is named',
      needs: 'label',
    },
    {
      regex:
        /\b(?:reg(?:istration)?|plate|index|vrm|vrn)\b[^\n.;]{0,16}?\b(?:ending|ended|ends|starting|started|starts|beginning|began|begins|letters)(?: (?:in|with|was|were|of))?[: ]{1,2}["']?(?<value>[A-Z]{2,3})(?!\w)/g,
      score: 0.6,
      because: 'the letters remembered of a number plate',
    },
  ],
  accept: (value) =>
    /^[A-Z]{2,3}$/.test(value) || (/[A-Za-z]/.test(value) && /\d/.test(value) && value.replace(/\W/g, '').length >= 3),
})
