import { locationLabelled } from '../../shared/detect/recognizers/location-labelled.ts'
import { examples } from './examples.ts'

examples(locationLabelled, {
  finds: [
    ['POB SUNDERLAND', 'SUNDERLAND'],
    ['HMP Thameside', 'Thameside'],
  ],
  leaves: ['works for Leeds City Council', 'Location: not known'],
})
