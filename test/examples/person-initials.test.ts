import { personInitials } from '../../shared/detect/recognizers/person-initials.ts'
import { examples } from './examples.ts'

examples(personInitials, {
  finds: [
    ['Apologies: H. van der Merwe', 'H. van der Merwe'],
    ['Signed W I Blackwood-Green', 'W I Blackwood-Green'],
    ['from "P.T." on his', 'P.T.'],
  ],
  leaves: ['Class A drugs', 'in the U.K. now'],
})
