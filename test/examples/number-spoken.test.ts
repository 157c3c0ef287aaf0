import { numberSpoken } from '../../shared/detect/recognizers/number-spoken.ts'
import { examples } from './examples.ts'

examples(numberSpoken, {
  finds: [
    ['registration Yankee Kilo one nine Zulu Lima Bravo', 'Yankee Kilo one nine Zulu Lima Bravo'],
    ['a van, yankee kilo nineteen zulu lima bravo, went off', 'yankee kilo nineteen zulu lima bravo'],
    ['the postcode is Sierra Echo one five four Quebec Lima', 'Sierra Echo one five four Quebec Lima'],
    [
      'NHS number is nine four three, four seven six, five nine one nine',
      'nine four three, four seven six, five nine one nine',
    ],
    ['sort code twelve thirty-four fifty-six', 'twelve thirty-four fifty-six'],
    ['account number one two three four five six seven eight', 'one two three four five six seven eight'],
    ['date of birth twelve, oh three, eighty five', 'twelve, oh three, eighty five'],
    [
      'CRO number one two three four five six stroke zero four romeo',
      'one two three four five six stroke zero four romeo',
    ],
  ],
  leaves: [
    'one two three four went the music',
    'unit Tango Victor two one to control',
    'at two three or four in the morning',
  ],
})
