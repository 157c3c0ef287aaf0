import { patternRecognizer } from '../recognizer.ts'

/** DVLA driver number: surname padded with 9, decade, month (women +50), day, year, initials, three characters. */
export const drivingLicence = patternRecognizer({
  id: 'driving-licence',
  entity: 'DRIVING_LICENCE',
  label: /\b(?:driv(?:er|ing)|licen[cs]e|d\/?l|dvla)\b[^\n]{0,24}$/i,
  patterns: [
    {
      hint: /\d ?\d{5}/,
      regex:
        /(?<!\w)[A-Z][A-Z9]{4} ?\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d ?[A-Z9]{2}[A-Z0-9] ?[A-Z0-9]{2}(?:[ -]\d{2})?(?!\w)/gi,
      score: 0.95,
      because: 'structure of a GB driver number',
    },
    {
      regex: /(?<!\w)[A-Z][A-Z9]{4} ?[\dOIlSBZ]{6} ?[A-Z0-9]{5}(?!\w)/g,
      score: 0.5,
      because: 'shape of a GB driver number, not all of it fits',
    },
    {
      hint: ['driv', 'licen', 'dvla', 'd/l', 'dl'],
      regex: /(?<!\w)[A-Z\d]{5}[ -]?[\dOIlSBZ]{6}[ -]?[A-Z\d]{5}(?!\w)/gi,
      score: 0.4,
      because: 'shape of a GB driver number, not all of it fits',
      needs: 'label',
    },
    {
      hint: /\d ?\d{5}/,
      regex: /(?=[A-Z\d]{2})(?<!\w)(?:\d{8}|[A-Z]{2,6}[ -]?\d{6,12}[A-Z0-9]{0,6})(?!\w)/g,
      score: 0.3,
      because: 'a number where a driving licence is named',
      needs: 'label',
    },
    {
      hint: ['licence', 'license', 'dvla', 'driver'],
      regex:
        /\b(?:licen[cs]e|driver|dvla)(?: (?:no|number))?\.?(?: (?:that|which))? (?:starts?|started|starting|begins?|beginning)(?: with)?:? (?<value>[A-Z9]{5} ?\d{1,6}[A-Z\d]{0,5}|[A-Z]{5})(?!\w)/gi,
      score: 0.7,
      because: 'the beginning of a GB driver number',
    },
  ],
  accept: (value) => /^[A-Z9]{5} ?\d{0,4}$/.test(value) || /\d{5}/.test(value.replace(/[OIlSBZ ]/g, '0')),
})
