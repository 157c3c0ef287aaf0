import { personSingleName } from '../../shared/detect/recognizers/person-single-name.ts'
import { examples } from './examples.ts'

examples(personSingleName, {
  finds: [['and Rivka came in', 'Rivka']],
  leaves: ['and rivka', 'Reading the log'],
})
