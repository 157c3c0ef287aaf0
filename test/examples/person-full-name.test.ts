import { personFullName } from '../../shared/detect/recognizers/person-full-name.ts'
import { examples } from './examples.ts'

examples(personFullName, {
  finds: [['Then Shimon Rosenfeld rang.', 'Shimon Rosenfeld']],
  leaves: ['Will Monday do?', 'the Crown Court'],
})
