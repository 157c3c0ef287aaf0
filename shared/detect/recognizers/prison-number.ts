import { patternRecognizer } from '../recognizer.ts'

/** HMPPS: NOMIS numbers (A1234BC), and the older two letters and four digits where a prison is named. */
export const prisonNumber = patternRecognizer({
  id: 'prison-number',
  entity: 'OTHER_ID',
  label: /\b(?:prison(?:er)?|hmp|noms|nomis|inmate|yoi|custodial)\b[^\n]{0,30}$/i,
  patterns: [
    {
      regex: /(?<![\w/.-])[A-Z]\d{4}[A-HJ-Z][A-Z](?![\w/-])/g,
      score: 0.6,
      because: 'form of a prisoner number',
    },
    {
      hint: ['prison', 'hmp', 'noms', 'nomis', 'inmate', 'yoi', 'custodial'],
      regex: /(?<![\w/.-])[A-Z]{2}\d{4}(?![\w/-])/g,
      score: 0.3,
      because: 'form of an older prisoner number',
      needs: 'label',
    },
  ],
})
