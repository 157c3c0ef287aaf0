import { venue } from '../../shared/detect/recognizers/venue.ts'
import { examples } from './examples.ts'

examples(venue, {
  finds: [
    ['landlord of the Ship at Frampton, reported', 'Ship at Frampton'],
    ['in the Vale of Neath Arms', 'Vale of Neath Arms'],
    ["arrested in Holderness Fisherman's Club", "Holderness Fisherman's Club"],
    ['outside the Nine Fathoms nightclub', 'Nine Fathoms'],
    ['in the Angel pub', 'Angel'],
  ],
  leaves: ['Employee of the Month in May', 'in the pub', 'in the Crown Court'],
})
