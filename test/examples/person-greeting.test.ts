import { personGreeting } from '../../shared/detect/recognizers/person-greeting.ts'
import { examples } from './examples.ts'

examples(personGreeting, {
  finds: [
    ['Dear Robotham', 'Robotham'],
    ['With thanks,\nIsmail', 'Ismail'],
  ],
  leaves: ['Dear Sir', 'Kind regards'],
})
