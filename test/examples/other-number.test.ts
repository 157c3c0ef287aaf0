import { otherNumber } from '../../shared/detect/recognizers/other-number.ts'
import { examples } from './examples.ts'

examples(otherNumber, {
  finds: [
    ['ADM-88126-04', 'ADM-88126-04'],
    ['N3082265', 'N3082265'],
  ],
  leaves: ['product code RC788-07700', 'MG11', 'bag C01177009'],
})
