import { personWithinSentence } from '../../shared/detect/recognizers/person-within-sentence.ts'
import { examples } from './examples.ts'

examples(personWithinSentence, {
  finds: [
    ['she said Shimmy did it', 'Shimmy'],
    ['Grace was late.', 'Grace'],
  ],
  leaves: ['he speaks good English but', 'a Rose was there', 'Mark the page'],
})
