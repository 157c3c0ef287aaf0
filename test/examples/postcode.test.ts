import { postcode } from '../../shared/detect/recognizers/postcode.ts'
import { examples } from './examples.ts'

examples(postcode, {
  finds: [
    ['M60 1NW', 'M60 1NW'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['SW1A 2AA', 'SW1A 2AA'],
    ['W1A OAX', 'W1A OAX'],
  ],
  leaves: ['Q1 1AA', 'Class A1 1AB9'],
})
