import { venue } from '../../shared/detect/recognizers/venue.ts'
import { examples } from './examples.ts'

examples(venue, {
  finds: [
    ['in the Vale of Neath Arms', 'Vale of Neath Arms'],
    ["arrested in Holderness Fisherman's Club", "Holderness Fisherman's Club"],
    ['outside the Nine Fathoms nightclub', 'Nine Fathoms'],
    ['in the Angel pub', 'Angel'],
  ],
  leaves: ['in the pub', 'in the Crown Court'],
})
