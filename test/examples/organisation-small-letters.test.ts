import { organisationSmallLetters } from '../../shared/detect/recognizers/organisation-small-letters.ts'
import { examples } from './examples.ts'

examples(organisationSmallLetters, {
  finds: [
    ['yeah he works asda pudsey now', 'asda pudsey'],
    ['im on shift at greggs innit', 'greggs'],
  ],
  leaves: ['He works at night', 'he works hard bro', 'the work is done'],
})
