import { backgroundLabelled } from '../../shared/detect/recognizers/background-labelled.ts'
import { examples } from './examples.ts'

examples(backgroundLabelled, {
  finds: [
    ['Nationality - British', 'British'],
    ['Religion\nSikh', 'Sikh'],
    ['Nationality\nRomanian', 'Romanian'],
    ['Nationality: Vietnamese', 'Vietnamese'],
    ['Religion: Pentecostal', 'Pentecostal'],
    ['Ethnic appearance code: B1', 'B1'],
  ],
  leaves: ['Nationality: not known', 'The race was run at noon.'],
})
