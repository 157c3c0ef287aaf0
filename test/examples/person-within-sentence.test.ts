import { personWithinSentence } from '../../shared/detect/recognizers/person-within-sentence.ts'
import { examples } from './examples.ts'

examples(personWithinSentence, {
  finds: [
    ['Ruby (6), Max (4) and', 'Ruby', 'Max'],
    ["we were at Joy's all night", 'Joy'],
    ['She shouted "Lee, leave it"', 'Lee'],
    ['she said Shimmy did it', 'Shimmy'],
    ['Grace was late.', 'Grace'],
  ],
  leaves: ['at Hope Street', 'he speaks good English but', 'a Rose was there', 'Mark the page'],
})
