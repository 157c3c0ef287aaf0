import { location } from '../../shared/detect/recognizers/location.ts'
import { examples } from './examples.ts'

examples(location, {
  finds: [
    ['90 MIN AWAY IN BRANTHOLME. ASKS THAT', 'BRANTHOLME'],

    ['He was born in Antwerp.', 'Antwerp'],
    ['moved to Bala last year', 'Bala'],
  ],
  leaves: ['Plymouth Crown Court', 'the officer in the case'],
})
