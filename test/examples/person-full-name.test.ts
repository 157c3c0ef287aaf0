import { personFullName } from '../../shared/detect/recognizers/person-full-name.ts'
import { examples } from './examples.ts'

examples(personFullName, {
  finds: [
    ['Yours sincerely,\nDean Wright\nManager', 'Dean Wright'],
    ['John Smith went home.', 'John Smith'],
    ['at no. 21. Hector Lisle took it', 'Hector Lisle'],
    ['Then Shimon Rosenfeld rang.', 'Shimon Rosenfeld'],
  ],
  leaves: [
    'Mark Scheme is here',
    'Grant Application was late',
    'CHECK MADE: VOIP SHOWN AT ADDRESS',
    'Will Monday do?',
    'the Crown Court',
  ],
})
