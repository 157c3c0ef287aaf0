import { personLogAuthor } from '../../shared/detect/recognizers/person-log-author.ts'
import { examples } from './examples.ts'

examples(personLogAuthor, {
  finds: [['\n#1  21.10.24 1140 CAPSTICK\nDaughter came', 'CAPSTICK']],
  leaves: ['\n0711  Authorised. Grounds'],
})
