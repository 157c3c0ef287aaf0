import { personSpelt } from '../../shared/detect/recognizers/person-spelt.ts'
import { examples } from './examples.ts'

examples(personSpelt, {
  finds: [
    ['D, A, L, I, S, A, Y', 'D, A, L, I, S, A, Y'],
    ['S-M-Y-T-H-E', 'S-M-Y-T-H-E'],
  ],
  leaves: ['A, B', 'Class A, B or C'],
})
