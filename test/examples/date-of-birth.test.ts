import { dateOfBirth } from '../../shared/detect/recognizers/date-of-birth.ts'
import { examples } from './examples.ts'

examples(dateOfBirth, {
  finds: [
    ['DOB March 1985', 'March 1985'],
    ['he was born in 1985', '1985'],
    ['her birthday is 12th March', '12th March'],
    ['YOB 1985', '1985'],
    ['he turned 18 on 12 March 2021', '12 March 2021'],
    ['when Zaheer (b. 2002) came', '2002'],
    ['b. 20/12/1998', '20/12/1998'],
    ['Name          D.O.B.        Sex\nSmith         1984          F', '1984'],
    ['DoB 30Aug1994', '30Aug1994'],
    ['MALE IS JORDAN STOTT B 050596 DRIVING', '050596'],
    ['born 09/2014', '09/2014'],
    ['Born   23 Ionawr 2009', '23 Ionawr 2009'],
    ['His date of birth? Third of the seventh eighty-eight.', 'Third of the seventh eighty-eight'],
    ['DOB 11/10/1979', '11/10/1979'],
    ['born 7-Sep-2010', '7-Sep-2010'],
    ['"Date of birth?"\nFEMALE: "March the twenty first, nineteen eighty."', 'March the twenty first, nineteen eighty'],
  ],
  leaves: [
    'Name       DOB\n\nCREATED 03/02/2025',
    'B. Ravenhill   28.10.24',
    'B.  5 June 2014',
    'log 1874 OF 050325',
    'unit B 999999',
    'exhibit B 050',
    'seen 09/2014',
    'On 11/10/2024 he was arrested.',
  ],
})
