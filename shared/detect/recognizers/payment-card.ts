import { luhn } from '../checks/luhn.ts'
import { patternRecognizer } from '../recognizer.ts'

const label = /\b(?:card|visa|mastercard|amex|american express|debit|credit|pan|maestro)\b[^\n\d]{0,28}$/i

/** ISO/IEC 7812: 13 to 19 digits beginning 2 to 6 (major industry identifier). */
export const paymentCard = patternRecognizer({
  id: 'payment-card',
  entity: 'PAYMENT_CARD',
  label,
  check: luhn,
  checkName: 'check digit (Luhn)',
  patterns: [
    {
      regex: /(?<![\w+.-])[2-6]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![\w-])/g,
      score: 0.55,
      because: 'sixteen digits in fours, as on a card',
      needs: 'label-or-check',
    },
    {
      hint: ['card', 'visa', 'mastercard', 'pan'],
      regex: /(?<![\w+.-])[2-6]\d{3}\.\d{4}\.\d{4}\.\d{4}(?![\w-])/g,
      score: 0.4,
      because: 'sixteen digits in fours, as on a card',
      needs: 'label-or-check',
    },
    {
      regex: /(?<![\w+.-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])/g,
      score: 0.4,
      because: 'fifteen digits grouped as on an American Express card',
      needs: 'label-or-check',
    },
    {
      regex: /(?<![\w+.-])[1-6]\d(?:[ -]?\d){11,17}(?![\w-])/g,
      score: 0.2,
      because: 'thirteen to nineteen digits',
      needs: 'label-or-check',
    },
  ],
})
