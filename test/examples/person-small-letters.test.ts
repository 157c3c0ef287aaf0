import { personSmallLetters } from '../../shared/detect/recognizers/person-small-letters.ts'
import { examples } from './examples.ts'

examples(personSmallLetters, {
  finds: [['you sent jayden home', 'jayden']],
  leaves: ['a rose and a mark', 'sent from darlington'],
})
