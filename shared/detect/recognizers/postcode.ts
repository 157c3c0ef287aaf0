import { patternRecognizer } from '../recognizer.ts'

const outward = '[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])'

/** BS 7666; the third letter may be P as well, which the Cabinet Office's pattern lacks. */
export const postcode = patternRecognizer({
  id: 'postcode',
  entity: 'POSTCODE',
  label: /\bpost ?code\b[^\n]{0,6}$/i,
  patterns: [
    {
      regex: new RegExp(`(?<![\\w-])(?:GIR ?0AA|${outward} {0,2}\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])`, 'g'),
      score: 0.85,
      because: 'form of a UK postcode',
    },
    {
      regex: new RegExp(`(?<![\\w-])${outward} \\d[A-Z]{2}(?![\\w-])`, 'g'),
      score: 0.45,
      because: 'form of a UK postcode, with a letter that is not used there',
    },
    {
      regex: new RegExp(`(?<![\\w-])${outward} ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\w-])`, 'gi'),
      score: 0.5,
      because: 'form of a UK postcode in small letters',
    },
    {
      regex:
        /(?<![\w-])(?:[A-PR-UWYZ][A-HK-Y]?(?:[OIl]\d?|\d[OIl]) [\dOIlSBZ]|[A-PR-UWYZ][A-HK-Y]?\d{1,2}[A-Z]? [OIlSBZ])[ABD-HJLNP-UW-Z]{2}(?![\w-])/g,
      score: 0.35,
      because: 'form of a UK postcode with letters read for figures',
    },
  ],
  accept: (value) => /\d/.test(value) && !/^(?:MG|PC|DC|PS)\d/i.test(value),
})
