import { personSender } from '../../shared/detect/recognizers/person-sender.ts'
import { examples } from './examples.ts'

examples(personSender, {
  finds: [
    ['(Lucky = D2.)', 'Lucky'],
    ['12/05/2024, 19:05 - Irish Dec: thats grim', 'Irish Dec'],
    ['[14/08/2024 21:03] Luan: how is', 'Luan'],
  ],
  leaves: ['[2025-02-21 08:02] in:  been round', '[20:52] A: hey', '14:03 Time: noted'],
})
