import { patternRecognizer } from '../recognizer.ts'

const label = /\b(?:nino?|n\.?i\.?|nat(?:ional)? ins(?:urance)?)\b\.?(?:[^\n\d]{0,20})$/i

/** HMRC NIM39110: prefixes never issued are left out of the sure form; there is no check digit. */
export const nino = patternRecognizer({
  id: 'nino',
  entity: 'NINO',
  label,
  patterns: [
    {
      regex:
        /(?<![\w])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\w])/gi,
      score: 0.9,
      because: 'form of a National Insurance number',
    },
    {
      regex: /(?<![\w])[A-Z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}(?:[ .-]?[A-Z8])?(?![\w])/gi,
      score: 0.3,
      because: 'two letters and six digits where a National Insurance number is named',
      needs: 'label',
    },
    {
      regex: /(?<![\w])[A-Z]{2}(?=[\d -]{0,9}[OIlSBZ])[ -]?(?:[\dOIlSBZ][ -]?){6}[A-D](?![\w])/g,
      score: 0.4,
      because: 'form of a National Insurance number with letters read for figures',
    },
  ],
  accept: (value) => /\d/.test(value),
})
