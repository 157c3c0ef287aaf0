import { personFullName } from '../../shared/detect/recognizers/person-full-name.ts'
import { examples } from './examples.ts'

examples(personFullName, {
  finds: [['Then Shimon Rosenfeld rang.', 'Shimon Rosenfeld']],
  leaves: ['CHECK MADE: VOIP SHOWN AT ADDRESS', 'Will Monday do?', 'the Crown Court'],
})
