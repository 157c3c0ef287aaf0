import { age } from '../../shared/detect/recognizers/age.ts'
import { examples } from './examples.ts'

examples(age, {
  finds: [
    ['a 34 year old man', '34'],
    ['Emyr Penhallow, 47, of', '47'],
    ['he is only fifteen.', 'fifteen'],
    ['Age: 61', '61'],
  ],
  leaves: ['for three years', 'he is 400 metres away', 'on page 2, 3 and 4'],
})
