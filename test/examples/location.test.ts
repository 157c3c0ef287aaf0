import { location } from '../../shared/detect/recognizers/location.ts'
import { examples } from './examples.ts'

examples(location, {
  finds: [
    ['MISSING FROM HOME IN WARE. RETURNED', 'WARE'],
    ['ON 21/06/2025 AT GREAT BADDOW IN THE', 'GREAT BADDOW'],
    ['wed to a Nicolette Drew, Ware. His', 'Ware'],
    ['moved to Little Wakering in', 'Little Wakering'],
    ['He now lives in Harehills with', 'Harehills'],
    ['STOPPED IN WYTHENSHAWE TODAY', 'WYTHENSHAWE'],
    ['90 MIN AWAY IN BRANTHOLME. ASKS THAT', 'BRANTHOLME'],

    ['He was born in Antwerp.', 'Antwerp'],
    ['moved to Bala last year', 'Bala'],
  ],
  leaves: [
    'IN HAND. CLOSED',
    'Court sitting at Reading',
    'SOURCE ESSEX / CRIME',
    'Plymouth Crown Court',
    'the officer in the case',
  ],
})
