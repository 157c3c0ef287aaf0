import { patternRecognizer } from '../recognizer.ts'
import { readsAsWord, vrmLabel } from '../vehicle-words.ts'

/** DVLA INF104: memory tag, age identifier, three letters; from September 2001. */
export const vrmCurrent = patternRecognizer({
  id: 'vrm-current',
  entity: 'VRM',
  label: vrmLabel,
  patterns: [
    {
      regex: /(?<![\w/-])[A-HJ-PR-Y]{2}(?:0[1-9]|[12]\d|5[1-9]|[67]\d)[ -]?[A-HJ-PR-Z]{3}(?![\w/-])/g,
      score: 0.8,
      because: 'form of a number plate (from 2001)',
    },
    {
      hint: ['reg', 'vrm', 'vrn', 'index', 'plate', 'vehicle', 'car', 'van', 'driving', 'permit'],
      regex: /(?<![\w/-])[A-HJ-PR-Y]{2}(?:0[1-9]|[12]\d|5[1-9]|[67]\d)[ -]{2}[A-HJ-PR-Z]{3}(?![\w/-])/g,
      score: 0.3,
      because: 'form of a number plate (from 2001), in two parts',
      needs: 'label',
    },
    {
      hint: /[a-z]\d\d ?[a-z]{3}(?![\w/-])/,
      regex: /(?<![\w/-])[a-hj-pr-y]{2}(?:0[1-9]|[12]\d|5[1-9]|[67]\d) ?[a-hj-pr-z]{3}(?![\w/-])/g,
      score: 0.5,
      because: 'form of a number plate (from 2001) in small letters',
    },
    {
      hint: ['?', '*', '_'],
      regex: /(?=[A-Z?*_]{2})(?<![\w/-])(?=[A-Z\d ]{0,7}[?*_])[A-Z?*_]{2}[\d?*_]{2} ?[A-Z?*_]{2,3}(?![\w/-])/g,
      score: 0.5,
      because: 'form of a number plate with letters or figures not seen',
    },
    {
      regex: /(?<![\w/-])[A-HJ-PR-Y]{2}(?:0[1-9]|[12]\d|5[1-9]|[67]\d) ?(?=[A-Z]{0,2}[0158])[A-Z0158]{3}(?![\w/-])/g,
      score: 0.3,
      because: 'form of a number plate with figures read for letters',
    },
    {
      regex: /(?<![\w/-])[A-HJ-PR-Y]{2}(?:[OI]\d|\d[OI]) ?[A-HJ-PR-Z]{3}(?![\w/-])/g,
      score: 0.35,
      because: 'form of a number plate with letters read for figures',
    },
    {
      hint: ['reg', 'vrm', 'vrn', 'index', 'plate', 'vehicle', 'car', 'van', 'driving', 'permit'],
      regex: /(?=[A-Z])(?<![\w/-])[A-Z]{2}[\dOI]{2} ?[A-Z]{3}(?![\w/-])/g,
      score: 0.4,
      because: 'form of a number plate with letters read for figures',
      needs: 'label',
    },
  ],
  accept: (value, at, view) =>
    !/^MG\d{2} /.test(value) &&
    !(/ {2}/.test(value) && readsAsWord(value, at, view)) &&
    !/^(?:MG\d|PC\d|DC\d|PS\d).*\b(?:THE|AND|FOR|WAS|NOT|HAS)$/.test(value),
})
