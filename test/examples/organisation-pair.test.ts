import { organisationPair } from '../../shared/detect/recognizers/organisation-pair.ts'
import { examples } from './examples.ts'

examples(organisationPair, {
  finds: [
    ['a hygienist at Bright & White.', 'Bright & White'],
    ['Larch & Stone, duty solicitors', 'Larch & Stone'],
    ['her shifts for Marl, Quist & Lowe', 'Marl, Quist & Lowe'],
  ],
  leaves: ['Mr & Mrs Ives', 'Search & Rescue team', 'Tom & Sue came', 'Drugs & Alcohol'],
})
