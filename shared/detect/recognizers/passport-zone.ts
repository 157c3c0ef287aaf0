import { patternRecognizer } from '../recognizer.ts'

/** Machine-readable zone of a passport or card (ICAO 9303). */
export const passportZone = patternRecognizer({
  id: 'passport-zone',
  entity: 'PASSPORT',
  patterns: [
    {
      hint: /<</,
      regex: /(?<![\w<])[PVIAC][A-Z<][A-Z<]{3}[A-Z<]{20,39}(?![\w<])/g,
      score: 0.95,
      because: 'name line of a machine-readable zone',
    },
    {
      hint: /<</,
      regex: /(?<![\w<])[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MF<X]\d{7}[A-Z0-9<]{2,16}(?![\w<])/g,
      score: 0.95,
      because: 'number line of a machine-readable zone',
    },
  ],
  accept: (value) => value.includes('<'),
})
