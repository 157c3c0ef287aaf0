import { judgmentRecognizer } from '../judgment.ts'

const money =
  '(?:GBP|EUR|USD|PLN|TRL|TRY|DEM|ATS|SEK|NOK|DKK|CHF|CYP|ITL|FRF|pounds sterling|euros?|Turkish liras?|zlotys?|marks|kroner|lire|francs|schillings)'

/** Sums of money and counts of things. */
export const judgmentAmount = judgmentRecognizer({
  id: 'judgment-amount',
  entity: 'AMOUNT',
  patterns: [
    {
      regex: new RegExp(`(?<![\\w])(?:[£€$]|${money}) ?\\d[\\d,. ]{0,18}\\d(?: (?:million|billion))?(?![\\w])`, 'gi'),
      score: 0.5,
      because: 'a sum of money',
    },
    { regex: new RegExp(`(?<![\\w])(?:[£€$]|${money}) ?\\d(?![\\w])`, 'gi'), score: 0.5, because: 'a sum of money' },
    {
      regex: new RegExp(
        `(?<![\\w.,])\\d{1,3}(?:[., ]\\d{3}){0,4}(?:\\.\\d{2})? (?:million )?${money}(?: ?\\([^)\\n]{1,12}\\))?(?![\\w])`,
        'gi',
      ),
      score: 0.5,
      because: 'a sum of money',
    },
    {
      regex:
        /(?<![\w./,-])\d{1,6}(?:[.,]\d{1,3})? (?:packages|kilos?|kilograms?|kg|grams?|g|tablets|litres?|metres?|kilometres?|km|square metres|hectares|shares|bags|plants|units|copies|per cent|%)(?!\w)/gi,
      score: 0.45,
      because: 'a quantity',
    },
  ],
})
