import { personSingleName } from '../../shared/detect/recognizers/person-single-name.ts'
import { examples } from './examples.ts'

examples(personSingleName, {
  finds: [['and Rivka came in', 'Rivka']],
  leaves: ['a grey Seat Leon', 'Op SHERWOOD and Op SCEPTRE', 'and rivka', 'Reading the log'],
})
