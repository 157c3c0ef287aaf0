import { locationLabelled } from '../../shared/detect/recognizers/location-labelled.ts'
import { examples } from './examples.ts'

examples(locationLabelled, {
  finds: [
    ['POB SUNDERLAND', 'SUNDERLAND'],
    ['HMP Thameside', 'Thameside'],
  ],
  leaves: ['Location: not known'],
})
