import { patternRecognizer } from '../recognizer.ts'
import { vehicleMake } from '../vehicle-words.ts'

/** Letters and age identifier of a plate since 2001. */
const firstHalf = '[A-HJ-PR-Y]{2}(?:0[1-9]|1\\d|2[0-6]|5[1-9]|6\\d|7[0-6])'

/** Dateless, Northern Irish, part and misread plates: only where one is named right before. */
export const vrmLabelled = patternRecognizer({
  id: 'vrm-labelled',
  entity: 'VRM',
  label:
    /\b(?:vrm|vrn|reg(?:istration)?(?: (?:no|number|mark|plate))?\.?|index(?: (?:no|number|mark))?|(?:number|part|partial|vehicle|cherished|private) plate|plates?|part(?:ial)?(?: index| reg| vrm| plate)?)\b[:.]?(?: (?:is|was|of|on|like|starting|beginning|ending|began|begins|ended|ends|with|in|something|reads?|reading|no|number|mark|the|it|van|car|a|I think|possibly|maybe|or|=|-)){0,4}[: "']{0,4}$/i,
  patterns: [
    {
      regex: new RegExp(
        `(?<![\\w/-])${firstHalf}(?=,? (?:something|end(?:ing|s) (?:(?:in|with) )?["']?[A-Z]{1,3}\\b|and (?:maybe|then|possibly)|on (?:the|its|his|her) (?:plate|reg)|or similar|part(?:ial)?(?: only)?\\b)|\\?\\?| ?\\?[A-Z]{1,3}(?!\\w))(?:,? (?:something|ending|ends|and then|then)(?: (?:in|with))? ["']?(?!I )[A-Z]{1,3}(?!\\w)| ?\\?[A-Z]{1,3}(?!\\w))?`,
        'g',
      ),
      score: 0.6,
      because: 'the first half of a number plate, as it is remembered',
    },
    {
      regex: new RegExp(
        `\\b(?:vehicles? with|[Pp]art(?:ial)? (?:index|reg|plate|VRM),?|[Pp]artial,?|(?:[Pp]late|[Rr]eg|[Ii]ndex) (?:started|starts|begins|began)(?: with)?|[Vv]an(?: also)?,|[Cc]ar,|[Cc]orsa,|[Gg]olf,|[Aa]stra,|[Ff]iesta,|[Tt]ransit,|[Tt]ransit van,) ["']?(?<value>${firstHalf})(?![\\w/-]|\\d)`,
        'g',
      ),
      score: 0.5,
      because: 'the first half of a number plate',
    },
    {
      hint: [
        'something like',
        'it beg',
        'it start',
        'starting with',
        'beginning with',
        'first half',
        'first part',
        'first letters',
      ],
      regex: new RegExp(
        `\\b(?:something like|it (?:began|begins|started|starts)(?: with)?|(?:beginning|starting) with|first (?:half|part|letters) (?:was|were|is)) ["']?(?<value>${firstHalf})(?![\\w/-])`,
        'g',
      ),
      score: 0.5,
      because: 'the first half of a number plate, as it is remembered',
    },
    {
      hint: ['reg', 'vrm', 'vrn', 'index', 'plate', 'part'],
      regex: /(?=[A-Z\d])(?<![\w/-])(?:(?:[A-Z\d] ){4,6}[A-Z\d]|\d{2} [A-Z]{2} \d{2}|[A-Z]{1,3} \d{4,5})(?![\w/-])/g,
      score: 0.3,
      because: 'letters and figures where a number plate is named',
      needs: 'label',
    },
    {
      hint: /\d-[A-Z]{1,2}-\d/,
      regex: /(?<![\w/-])\d{2,3}-[A-Z]{1,2}-\d{1,6}(?![\w/-])/g,
      score: 0.45,
      because: 'form of an Irish number plate',
    },
    {
      hint: ['something'],
      regex: new RegExp(
        `(?<![\\w/-])(?:${firstHalf} something(?: like| ending(?: in)?)? (?<value>[A-Z]{1,3})|(?:${firstHalf}|(?!M\\d{1,2} )[A-Z]{1,3}\\d{1,3}) something(?: something)?(?: (?!I )[A-Z]{1,3})?|[B-HJ-Z] something (?!I )[A-Z]{1,3})(?!\\w)`,
        'g',
      ),
      score: 0.45,
      because: 'the letters remembered of a number plate',
    },
    {
      hint: ['number', 'plate', 'reg'],
      regex: new RegExp(
        `\\b(?:number|plate|reg|registration)(?: on it)? (?:is|was|of|reads?) (?<value>[A-Z]{1,3}\\d{1,4} ?[A-Z]{0,3}|\\d{1,4} ?[A-Z]{1,3})(?![\\w-])(?<=(?:${vehicleMake}|\\b(?:car|van|lorry|motorbike|moped|truck|pick-?up|4x4|trailer|caravan))\\b[^\\n.;]{0,80})`,
        'g',
      ),
      score: 0.55,
      because: 'letters and figures where the number of a vehicle is named',
    },
    {
      regex: new RegExp(`(?<=["“'])${firstHalf}(?=["”'])`, 'g'),
      score: 0.4,
      because: 'the first half of a number plate, quoted',
    },
    {
      hint: ['reg', 'vrm', 'vrn', 'index', 'plate', 'part'],
      regex:
        /(?=[A-Z\d])(?<![\w/-])(?=[A-Z ]{0,6}\d)(?=[A-Z\d ]{0,6}[A-Z])[A-Z\d]{1,4}[ -]?[A-Z\d]{1,4}(?:[ ?*]{1,2}[A-Z\d?*]{1,3})?(?![\w/-])/g,
      score: 0.3,
      because: 'letters and figures where a number plate is named',
      needs: 'label',
    },
    {
      hint: ['reg', 'vrm', 'vrn', 'index', 'plate', 'part'],
      regex: /(?<![\w/-])(?=[a-z\d]{0,4}\d)[a-z\d]{2,4} ?[a-z\d]{2,4}(?![\w/-])/g,
      score: 0.3,
      because: 'letters and figures where a number plate is named',
      needs: 'label',
    },
    {
      regex:
        /\b(?:reg(?:istration)?|plate|index|vrm|vrn)\b[^\n.;]{0,16}?\b(?:ending|ended|ends|starting|started|starts|beginning|began|begins|letters|had|has|with|contained|containing|included)(?: (?:in|with|was|were|of))?[: ]{1,2}["']?(?<value>[A-Z]{2,3})(?!\w)/g,
      score: 0.6,
      because: 'the letters remembered of a number plate',
    },
  ],
  accept: (value) =>
    /^[A-Z]{1,3}$| something/.test(value) ||
    (!/^\d{1,4} [A-Z]{4}$/.test(value) &&
      /[A-Za-z]/.test(value) &&
      /\d/.test(value) &&
      value.replace(/\W/g, '').length >= 3),
})
