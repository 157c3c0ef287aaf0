import { personFamily } from '../../shared/detect/recognizers/person-family.ts'
import { examples } from './examples.ts'

examples(personFamily, {
  finds: [
    ['fell out with the Begum brothers', 'Begum'],
    ['one of the Hathaway boys', 'Hathaway'],
  ],
  leaves: ['the whole family', 'a May family'],
})
