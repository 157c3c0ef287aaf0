import { paymentCardPart } from '../../shared/detect/recognizers/payment-card-part.ts'
import { examples } from './examples.ts'

examples(paymentCardPart, {
  finds: [
    ['CVV 123', '123'],
    ['debit card x6710', '6710'],
    ['card and expiry 12/25', '12/25'],
    ['my card, the one with 6012 at the end', '6012'],
    ['Halifax ending 4420', '4420'],
    ['"card_last4": "0917"', '0917'],
    ['paid by Visa ending 4417', '4417'],
    ['card ending 8299', '8299'],
    ['4751 **** **** 6630', '4751 **** **** 6630'],
    ['last four of card 8299', '8299'],
  ],
  leaves: ['passport expiry 12/25', 'a visa ending in June', 'the road ends at 1200'],
})
