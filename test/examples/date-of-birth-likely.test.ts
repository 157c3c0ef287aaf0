import { dateOfBirthLikely } from '../../shared/detect/recognizers/date-of-birth-likely.ts'
import { examples } from './examples.ts'

examples(dateOfBirthLikely, {
  finds: [
    ['1  Callum Dempster        09/09/1997     arrested 0606 on 02/03/2025', '09/09/1997'],
    ['Seen 24 February 2025. Prashanth Kandasamy, nephew, 15/09/1994, works', '15/09/1994'],
  ],
  leaves: ['On 11/10/2024 he was arrested.', 'Recorded 03/11/2024, convicted on 07/10/1999'],
})
