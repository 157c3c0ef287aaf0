import { paymentCard } from '../../shared/detect/recognizers/payment-card.ts'
import { examples } from './examples.ts'

examples(paymentCard, {
  finds: [
    ['4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['my card is 4012-8888-8888-1882', '4012-8888-8888-1882'],
  ],
  leaves: ['Ref 07700 900123', 'IMEI 353918052345676'],
})
