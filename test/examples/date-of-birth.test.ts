import { dateOfBirth } from '../../shared/detect/recognizers/date-of-birth.ts'
import { examples } from './examples.ts'

examples(dateOfBirth, {
  finds: [
    ['Born   23 Ionawr 2009', '23 Ionawr 2009'],
    ['His date of birth? Third of the seventh eighty-eight.', 'Third of the seventh eighty-eight'],
    ['DOB 11/10/1979', '11/10/1979'],
    ['born 7-Sep-2010', '7-Sep-2010'],
    ['"Date of birth?"\nFEMALE: "March the twenty first, nineteen eighty."', 'March the twenty first, nineteen eighty'],
  ],
  leaves: ['On 11/10/2024 he was arrested.'],
})
