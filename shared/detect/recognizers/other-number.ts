import { patternRecognizer } from '../recognizer.ts'

/** Codes of things rather than of people: seals, parcels, products. */
const ofThings =
  /\b(?:product|part|model|form|seal(?:ed)?|bag|lot|batch|code|codes|cheque|parcel|fob|quality|print|leaflet|version|colour|cost centre|stock|isbn|reg|size|page|version|terminal|tag|box|locker|room|exhibit|order code|barcode|can|catalogue|item|bus|route|flight|channel|policy template)\b[^\n,;]{0,18}$/i

/** Numbers that nothing names: long runs of figures, letters and figures in groups. Weak on purpose; people decide. */
export const otherNumber = patternRecognizer({
  id: 'other-number',
  entity: 'OTHER_ID',
  labelled: 0.5,
  label: /\b(?:numbers?|nos?|ref|reference|id|badge)\b\.?[: ]{1,4}$/i,
  notAfter: ofThings,
  patterns: [
    {
      hint: /-[\da-f]{4}-[\da-f]{4}-/i,
      regex: /(?<![\w-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/gi,
      score: 0.6,
      because: 'form of a universally unique identifier (RFC 9562)',
    },
    {
      regex:
        /(?=[A-Z\d])(?<![\w/£$@.,+-])(?=[A-Z\d/-]{0,20}[A-Z])[A-Z\d]{1,6}(?:[-/][A-Z\d]{1,10}){1,4}(?![\w/@]|[.-]\w)/g,
      score: 0.3,
      because: 'letters and figures in groups, as of a reference',
    },
    {
      hint: /[A-Z]\d{6}/,
      regex: /(?<![\w/£$@.,+-])[A-Z]{1,4}\d{6,14}[A-Z]{0,3}(?![\w/@-])/g,
      score: 0.3,
      because: 'letters and a long run of figures, as of a reference',
    },
    {
      hint: /[A-Z\d]{10}/,
      regex: /(?<![\w/£$@.,+-])(?=(?:[A-Z]*\d){4})(?=(?:\d*[A-Z]){3})[A-Z\d]{10,18}(?![\w/@-])/g,
      score: 0.3,
      because: 'letters and figures mixed, as of a reference',
    },
    {
      regex:
        /(?<![\w/£$@.,+-])(?!(?:CAD|INC|LOG|PNC|CRO|URN)\b)[A-Z]{2,5} \d{2}\/(?!(?:19|20)\d\d(?!\d))\d{4,7}(?![\w/@-])/g,
      score: 0.3,
      because: 'letters, year and serial, as of a reference',
    },
    {
      regex: /(?<![\w/£$@.,+-])\d{1,4}[A-Z]{2,6}\d{4,10}(?![\w/@-])/g,
      score: 0.3,
      because: 'figures, letters and figures, as of a reference',
    },
    {
      hint: /\d{3}-\d{7}/,
      regex: /(?<![\w/£$@.,+-])\d{3}-\d{7}-\d{7}(?![\w/@-])/g,
      score: 0.9,
      because: 'form of the order number of an online shop',
    },
    {
      hint: /\d{4}[ -]\d{4}/,
      regex: /(?<![\w/£$@.,+-])\d{4}(?:[ -]\d{4}){3}(?![\w/@-])/g,
      score: 0.25,
      because: 'figures in fours, as of a reference',
    },
    {
      regex: /(?<![\w/£$@.,+-])\d{3}-\d{3}-\d{3,4}(?![\w/@-])/g,
      score: 0.25,
      because: 'figures in groups, as of a reference',
    },
    {
      regex: /(?<![\w/£$@.,+-])\d{8,24}(?![\w/@-]|\.\d|,\d{3}(?!\d))/g,
      score: 0.25,
      because: 'a long run of figures',
    },
    {
      regex: /(?<![\w/£$@.,+-])\d{3,6}-\d{3,6}(?:-\d{2,6}){0,3}(?![\w/@,-]|\.\d)/g,
      score: 0.25,
      because: 'figures in groups, as of a reference',
    },
  ],
  accept: (value) =>
    !/^(?:IS|WAS|OF|ON|TO|AT|BY|FOR|FROM|AND|IN|OR|NO|HAS|NOT|THE|PC|DC|PS|DS|REF) /.test(value) &&
    (value.match(/\d/g)?.length ?? 0) >= 5 &&
    !/^(?:19|20)\d{6}$/.test(value) &&
    !/^\d{4}-\d{4}$/.test(value),
})
