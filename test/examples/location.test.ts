import { location } from '../../shared/detect/recognizers/location.ts'
import { examples } from './examples.ts'

examples(location, {
  finds: [
    ['He now lives in Harehills with', 'Harehills'],
    ['STOPPED IN WYTHENSHAWE TODAY', 'WYTHENSHAWE'],
    ['90 MIN AWAY IN BRANTHOLME. ASKS THAT', 'BRANTHOLME'],

    ['He was born in Antwerp.', 'Antwerp'],
    ['moved to Bala last year', 'Bala'],
  ],
  leaves: ['Plymouth Crown Court', 'the officer in the case'],
})
