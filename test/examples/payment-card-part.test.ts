import { paymentCardPart } from '../../shared/detect/recognizers/payment-card-part.ts'
import { examples } from './examples.ts'

examples(paymentCardPart, {
  finds: [
    ['my card, the one with 6012 at the end', '6012'],
    ['Halifax ending 4420', '4420'],
    ['"card_last4": "0917"', '0917'],
    ['paid by Visa ending 4417', '4417'],
    ['card ending 8299', '8299'],
    ['4751 **** **** 6630', '4751 **** **** 6630'],
    ['last four of card 8299', '8299'],
  ],
  leaves: ['a visa ending in June', 'the road ends at 1200'],
})
