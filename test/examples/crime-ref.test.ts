import { crimeRef } from '../../shared/detect/recognizers/crime-ref.ts'
import { examples } from './examples.ts'

examples(crimeRef, {
  finds: [
    ['Crime: 25*118846', '25*118846'],
    ['16*88214*24', '16*88214*24'],
    ['Crime no: 53/98114/24', '53/98114/24'],
    ['Police ref given as 2400114827', '2400114827'],
    ['Linked crime: 24000691152', '24000691152'],
  ],
  leaves: ['section 53 of the 1968 Act', 'on 12/11/24'],
})
