import { paymentCard } from '../../shared/detect/recognizers/payment-card.ts'
import { examples } from './examples.ts'

examples(paymentCard, {
  finds: [
    ['Card: 4539.7812.0045.6710', '4539.7812.0045.6710'],
    ['4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['my card is 4012-8888-8888-1882', '4012-8888-8888-1882'],
  ],
  leaves: ['4111 1111 1111 1112', 'Ref 07700 900123', 'IMEI 353918052345676'],
})
