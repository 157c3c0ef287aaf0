import { custodyRef } from '../../shared/detect/recognizers/custody-ref.ts'
import { examples } from './examples.ts'

examples(custodyRef, {
  finds: [
    ['Custody number: DN/04418/24', 'DN/04418/24'],
    ['Custody records 61WX/1719/24 and 61WX/1720/24', '61WX/1719/24', '61WX/1720/24'],
  ],
  leaves: ['in custody for 12 hours'],
})
