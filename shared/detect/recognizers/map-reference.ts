import { patternRecognizer } from '../recognizer.ts'

/** what3words, Ordnance Survey grid references, latitude and longitude. */
export const mapReference = patternRecognizer({
  id: 'map-reference',
  entity: 'LOCATION',
  label: /\b(?:grid(?: ref(?:erence)?)?|os|map|location|gps|lat)\b[^\n]{0,16}$/i,
  patterns: [
    { regex: /\/\/\/ ?[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b/g, score: 0.9, because: 'a what3words address' },
    {
      regex: /(?<![\w.])-?\d{1,2}\.\d{4,8},? {1,2}-?\d{1,3}\.\d{4,8}(?![\w.])/g,
      score: 0.85,
      because: 'latitude and longitude',
    },
    {
      regex: /(?<!\w)[HNOST][A-HJ-Z] ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})(?!\w)/g,
      score: 0.35,
      because: 'form of a grid reference',
      needs: 'label',
    },
  ],
})
