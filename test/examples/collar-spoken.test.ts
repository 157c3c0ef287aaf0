import { collarSpoken } from '../../shared/detect/recognizers/collar-spoken.ts'
import { examples } from './examples.ts'

examples(collarSpoken, {
  finds: [['two six six one seven, ambulance please', 'two six six one seven']],
  leaves: ['two or three of them', 'one two'],
})
