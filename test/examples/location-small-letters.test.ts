import { locationSmallLetters } from '../../shared/detect/recognizers/location-small-letters.ts'
import { examples } from './examples.ts'

examples(locationSmallLetters, {
  finds: [['solicitor felixstowe free', 'felixstowe']],
  leaves: ['reading a book on the sale', 'www.felixstowe.co.uk'],
})
