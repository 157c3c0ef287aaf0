import { location } from '../../shared/detect/recognizers/location.ts'
import { examples } from './examples.ts'

examples(location, {
  finds: [
    ['He was born in Antwerp.', 'Antwerp'],
    ['moved to Bala last year', 'Bala'],
  ],
  leaves: ['Plymouth Crown Court', 'the officer in the case'],
})
