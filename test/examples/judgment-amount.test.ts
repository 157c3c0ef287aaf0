import { judgmentAmount } from '../../shared/detect/recognizers/judgment-amount.ts'
import { examples } from './examples.ts'

examples(judgmentAmount, {
  documentType: 'Judgment',
  finds: [
    ['approximately GBP 268,000 in cash', 'GBP 268,000'],
    ['79 packages of it', '79 packages'],
    ['claimed 1,200 euros', '1,200 euros'],
  ],
  leaves: ['under Article 8'],
})
