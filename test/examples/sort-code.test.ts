import { sortCode } from '../../shared/detect/recognizers/sort-code.ts'
import { examples } from './examples.ts'

examples(sortCode, {
  finds: [
    ['sort code - 12/34/56', '12/34/56'],
    ['sort code 12.34.56', '12.34.56'],
    ['40-17-77 / 67287619', '40-17-77'],
    ['sort code 11-30-30', '11-30-30'],
  ],
  leaves: ['on 12.04.56', 'on 11-12-24'],
})
