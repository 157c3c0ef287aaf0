import { personLanguage } from '../../shared/detect/recognizers/person-language.ts'
import { examples } from './examples.ts'

examples(personLanguage, {
  finds: [
    ['Iris sent the parcel on.', 'Iris'],
    ['It was late. Bill drank the lot.', 'Bill'],
  ],
  leaves: [
    'Mark my words.',
    'Will the officer see him?',
    'Sue him for it.',
    'May I go now?',
    'Rose bushes for sale',
    'Hope to see you.',
  ],
})
