import { prisonNumber } from '../../shared/detect/recognizers/prison-number.ts'
import { examples } from './examples.ts'

examples(prisonNumber, {
  finds: [
    ['on licence (A4471CX)', 'A4471CX'],
    ['PRISONER XK5518', 'XK5518'],
  ],
  leaves: ['exhibit XK5518', 'on the A4471'],
})
