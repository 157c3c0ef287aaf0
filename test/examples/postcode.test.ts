import { postcode } from '../../shared/detect/recognizers/postcode.ts'
import { examples } from './examples.ts'

examples(postcode, {
  finds: [
    ['Postcode: SE1S 4QL', 'SE1S 4QL'],
    ['Postcode: SE15 4Q1', 'SE15 4Q1'],
    ['the parcel went to SE15-4QL', 'SE15-4QL'],
    ['Postcode: S E 1 5 4 Q L', 'S E 1 5 4 Q L'],
    ['M60 1NW', 'M60 1NW'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['SW1A 2AA', 'SW1A 2AA'],
    ['W1A OAX', 'W1A OAX'],
  ],
  leaves: ['AI1 1AA', 'Q1 1AA', 'Class A1 1AB9'],
})
