import { patternRecognizer } from '../recognizer.ts'

const label =
  /\b(?:acc(?:oun)?t?s?(?: (?:no|number|num))?|a\/c|acct|bank|building society|roll|(?:paid|transferred|sent|went|credited) (?:in)?to)\b\.?[^\n\d]{0,30}$|\d{2}[- ]?\d{2}[- ]?\d{2}[ ,/;:()A-Za-z.-]{1,24}$/i

/** Eight digits (some building societies: seven to ten) beside a sort code or an account label. */
export const bankAccount = patternRecognizer({
  id: 'bank-account',
  entity: 'BANK_ACCOUNT',
  label,
  patterns: [
    {
      regex: /(?<![\w/.+-])\d{8}(?![\w/-])/g,
      score: 0.3,
      because: 'eight digits where an account is named',
      needs: 'label',
    },
    {
      regex: /(?<=\b(?:account|acct?|a\/c)(?: (?:no|number))?\.?[: -]{1,10})\d{4} ?\d{3,6}(?![\w/-])/gi,
      score: 0.8,
      because: 'digits where an account is named',
    },
    {
      regex:
        /\b(?:account|acct?|a\/c)\b[^\n.;]{0,24}?\b(?:ending|ends|last (?:four|4|three|3)(?: digits)?)(?: (?:in|with|is|are))*[: ]{1,3}(?<value>\d{3,4})(?!\d)/gi,
      score: 0.8,
      because: 'the last digits of an account',
    },
    {
      hint: ['roll'],
      regex:
        /\broll(?: (?:no|number|ref))?\.?[: ]{1,4}(?<value>(?=[A-Z\d/-]{0,12}\d{3})[A-Z\d][A-Z\d/-]{5,17})(?![\w/])/gi,
      score: 0.92,
      because: 'the roll number of a building society',
    },
    {
      hint: /\d[ -]\d{2}[ -]\d{2}[ -]\d/,
      regex: /(?<![\w/.-])\d{2}[ -]\d{2}[ -]\d{2}[ -]\d{2}(?![\w/-])/g,
      score: 0.3,
      because: 'eight digits in twos where an account is named',
      needs: 'label',
    },
    {
      regex: /(?<![\w])[*xX•]{3,6} ?\d{3,4}(?![\w-])/g,
      score: 0.3,
      because: 'an account number masked but for its last digits',
    },
  ],
})
