import { patternRecognizer } from '../recognizer.ts'

/** One separator between digits; two spaces mean a column. */
const gap = '(?:[ .\\-/]|\\) ?| ?\\(|- | -)?'

const uk = new RegExp(
  `(?=[+(0])(?<![\\w£$.+,-])(?:(?:\\+|00)44${gap}(?:\\(0\\) ?)?|\\((?=0\\d{2,5}\\))0|0)[1-35789](?:${gap}\\d){8,9}(?![\\d])(?:,? (?:ext|extn|extension|x)\\.? ?\\d{1,5}\\b)?`,
  'g',
)
const bare44 = new RegExp(`(?<![\\w£$.+])44 ?7(?:${gap}\\d){9}(?!\\d)`, 'g')
const abroad = new RegExp(`(?<![\\w£$.])(?:\\+|00)(?!44)[1-9](?:${gap}\\d){7,13}(?!\\d)`, 'g')
const labelled = new RegExp(`(?=[(\\d])(?<![\\w£$.])\\(?\\d(?:${gap}\\d){5,13}(?!\\d)`, 'g')
const masked = /(?<![\w£$.])0\d{1,4} ?(?:[\dxX*•?] ?){3,8}[\dxX*•?](?![\w])/g
const misread = new RegExp(`(?<![\\w£$.])[O0o]7(?:${gap}[\\dOoIlSB]){9}(?![\\w])`, 'g')

const dateFirst = /^\(?\d{2}[-. /]\d{2}[-. /]\d{2,4}\b/
const slashed = /^\(?0\d{3,4}[/.]/

/** A run of digits that only looks like a telephone number: a date and a time, a sort code and an account. */
const isPhoneShaped = (value: string): boolean => {
  if (dateFirst.test(value)) return false
  return !/[/.]/.test(value) || slashed.test(value) || value.startsWith('+')
}

const brackets = (value: string): boolean => (value.match(/\(/g)?.length ?? 0) === (value.match(/\)/g)?.length ?? 0)

/**
 * Shape and grouping only: a number is not refused because its range is unallocated (Ofcom's ranges for drama are not).
 * libphonenumber-js 1.13.16 was measured and left out: of 347 numbers in the marked papers it finds 222, none of which is missed here.
 */
export const phoneNumber = patternRecognizer({
  id: 'phone-number',
  entity: 'PHONE_NUMBER',
  label:
    /\b(?:tel(?:ephone)?|phone|ph|mob(?:ile)?|cell|fax|landline|contact(?: no| number)?|call(?:ed|ing)?|ring(?:ing)?|rang|rung|text(?:ed)?|whatsapp|number|home|msisdn|ext|dial(?:led)?|on)\b\.?[^\n\d]{0,25}$/i,
  notAfter:
    /\b(?:imei|iccid|imsi|nhs|account|a\/c|card|pnc|cro|asn|occurrence|incident|custody|log|imeisv|order|ref(?:erence)?|passport|sort code|crime|urn|policy|upi|uprn|seal|bag|isbn|nhs no)\b[^\n\d]{0,12}$/i,
  patterns: [
    {
      regex: /(?<![\w£$.+,-])0\d{3,4} \d{3} \d{4}(?!\d)/g,
      score: 0.6,
      because: 'grouped as a UK telephone number, with a figure too many',
    },
    {
      regex: /(?<![\w£$.+,-])0 [1-37](?: \d){8,9}(?!\d| \d)/g,
      score: 0.7,
      because: 'a UK telephone number, its figures apart',
    },
    { regex: uk, score: 0.9, because: 'form of a UK telephone number' },
    { regex: bare44, score: 0.8, because: 'form of a UK mobile number without its +' },
    { regex: abroad, score: 0.75, because: 'form of an international telephone number' },
    { regex: labelled, score: 0.3, because: 'digits where a telephone number is named', needs: 'label' },
    {
      regex:
        /\b(?:number|phone|mobile|mob|tel|landline|line)\b[^\n.;]{0,12}?\b(?:ending|ends|ended)(?: (?:in|with))? (?<value>\d{3,4})(?!\d)/gi,
      score: 0.5,
      because: 'the last digits of a telephone number',
    },
    {
      regex: /(?<=\b(?:ext|extn|extension|Ext|Extn|Extension|EXT|x)\b\.?:? {0,2})\d{3,6}(?![\w/.-])/g,
      score: 0.5,
      because: 'the extension of a telephone number',
    },
    { regex: masked, score: 0.3, because: 'a telephone number partly masked', needs: 'label' },
    { regex: misread, score: 0.5, because: 'form of a UK mobile number with letters read for figures' },
  ],
  accept: (value) => isPhoneShaped(value) && (brackets(value) || !value.startsWith('(')),
})
