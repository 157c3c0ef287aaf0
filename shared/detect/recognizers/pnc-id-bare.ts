import { patternRecognizer } from '../recognizer.ts'

/** A PNC ID as printed on PNC pages, without its letter, or misread. */
export const pncIdBare = patternRecognizer({
  id: 'pnc-id-bare',
  entity: 'PNC_ID',
  label: /\bpnc(?: ?id)?(?: no| number| ref)?\b[: ]{0,8}$/i,
  patterns: [
    {
      hint: ['pnc'],
      regex: /(?<![\w/])(?:19|20)?\d{2} ?[/-] ?\d{1,7} ?[A-Z0-9]?(?![\w/])/g,
      score: 0.3,
      because: 'year and serial where a PNC ID is named',
      needs: 'label',
    },
    {
      hint: /\/[\dOIlSBZ]{4,7}[A-Z]/,
      regex: /(?=[\dOIlSBZ]{2}[\d/OIlSBZ])(?<![\w/])(?:19|20)?[\dOIlSBZ]{2}\/[\dOIlSBZ]{4,7}[A-Z](?![\w/])/g,
      score: 0.4,
      because: 'form of a PNC ID with letters read for figures',
    },
  ],
  accept: (value) => /\d{3}/.test(value),
})
