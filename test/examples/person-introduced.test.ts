import { personIntroduced } from '../../shared/detect/recognizers/person-introduced.ts'
import { examples } from './examples.ts'

examples(personIntroduced, {
  finds: [
    ['her son Kai said', 'Kai'],
    ['a man called Robel', 'Robel'],
    ['nurse Bethany Oduro', 'Bethany Oduro'],
  ],
  leaves: ['her son said', 'a man called at the house'],
})
