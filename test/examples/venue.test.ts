import { venue } from '../../shared/detect/recognizers/venue.ts'
import { examples } from './examples.ts'

examples(venue, {
  finds: [
    ['outside the Nine Fathoms nightclub', 'Nine Fathoms'],
    ['in the Angel pub', 'Angel'],
  ],
  leaves: ['in the pub', 'in the Crown Court'],
})
