import { phoneSpoken } from '../../shared/detect/recognizers/phone-spoken.ts'
import { examples } from './examples.ts'

examples(phoneSpoken, {
  finds: [
    [
      'oh seven nine one one, four eight nine, one four three',
      'oh seven nine one one, four eight nine, one four three',
    ],
    ['0774 five three one 8 double 2 6', '0774 five three one 8 double 2 6'],
  ],
  leaves: ['two or three of them'],
})
