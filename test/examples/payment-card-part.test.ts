import { paymentCardPart } from '../../shared/detect/recognizers/payment-card-part.ts'
import { examples } from './examples.ts'

examples(paymentCardPart, {
  finds: [
    ['card ending 8299', '8299'],
    ['4751 **** **** 6630', '4751 **** **** 6630'],
    ['last four of card 8299', '8299'],
  ],
  leaves: ['the road ends at 1200'],
})
