import { patternRecognizer } from '../recognizer.ts'

const outward = '[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])'

/** BS 7666; the third letter may be P as well, which the Cabinet Office's pattern lacks. */
export const postcode = patternRecognizer({
  id: 'postcode',
  entity: 'POSTCODE',
  doubt: 0.4,
  notAfter: /\b(?:vrm|vrn|reg(?:istration)?|index|plates?)\b[^\n\d]{0,10}$/i,
  label: /\bpost ?code\b[^\n]{0,6}$/i,
  patterns: [
    {
      regex: new RegExp(`(?<![\\w-])(?:GIR ?0AA|${outward} {0,2}\\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])`, 'g'),
      score: 0.85,
      because: 'form of a UK postcode',
    },
    {
      regex: new RegExp(`(?=[A-PR-UWYZ][A-HK-Y]?\\d)(?<![\\w-])${outward} \\d[A-Z]{2}(?![\\w-])`, 'g'),
      score: 0.45,
      because: 'form of a UK postcode, with a letter that is not used there',
    },
    {
      regex: new RegExp(`(?=[A-PR-UWYZ][A-HK-Y]?\\d)(?<![\\w-])${outward} ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\w-])`, 'gi'),
      score: 0.5,
      because: 'form of a UK postcode in small letters',
    },
    {
      regex:
        /(?<![\w-])(?:(?:[BEGLMNSW]|[A-PR-UWYZ][A-HK-Y])(?:[OIl]\d?|\d[OIl]) [\dOIlSBZ]|[A-PR-UWYZ][A-HK-Y]?\d{1,2}[A-Z]? [OIlSBZ])[ABD-HJLNP-UW-Z]{2}(?![\w-])/g,
      score: 0.35,
      because: 'form of a UK postcode with letters read for figures',
    },
    {
      regex: new RegExp(`(?=[A-PR-UWYZ][A-HK-Y]?\\d)(?<![\\w-])${outward}-\\d[ABD-HJLNP-UW-Z]{2}(?![\\w-])`, 'g'),
      score: 0.4,
      because: 'form of a UK postcode, with a hyphen',
    },
    {
      hint: ['postcode', 'post code'],
      regex: /(?<![\w-])(?:[A-Z]{1,2}[\dOIlSBZ]{1,2}[A-Z]? ?[\dOIlSBZ][A-Z\d]{2}|(?:[A-Z\d] ){4,6}[A-Z\d])(?![\w-])/g,
      score: 0.3,
      because: 'letters and figures where a postcode is named',
      needs: 'label',
    },
  ],
  accept: (value) => /\d/.test(value) && !/^(?:MG|PC|DC|PS)\d/i.test(value),
})
