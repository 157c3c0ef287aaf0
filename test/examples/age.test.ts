import { age } from '../../shared/detect/recognizers/age.ts'
import { examples } from './examples.ts'

examples(age, {
  finds: [
    ['Kerensa (six) and', 'six'],
    ['born 29/02/1988 (36)', '36'],
    ['a kid 13 or 14 no coat', '13', '14'],
    ['Baby Fionn             5 months', '5'],

    ['lad called Macs, thought to be 19, who', '19'],
    ['his grandsons Arjan and Fateh (8 and 6).', '8', '6'],
    ['Children:   Elif 7, Baran 3, unborn', '7', '3'],
    ['a 34 year old man', '34'],
    ['Emyr Penhallow, 47, of', '47'],
    ['he is only fifteen.', 'fifteen'],
    ['Age: 61', '61'],
  ],
  leaves: ['for three years', 'he is 400 metres away', 'on page 2, 3 and 4'],
})
