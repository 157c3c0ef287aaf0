import { addressProse } from '../../shared/detect/recognizers/address-prose.ts'
import { examples } from './examples.ts'

examples(addressProse, {
  finds: [
    [
      'He is in the third house on the left past the Co-op on Mill Lane.',
      'the third house on the left past the Co-op on Mill Lane',
    ],
    ['they have the end terrace opposite the church, and', 'the end terrace opposite the church'],
    ['the white cottage by the level crossing.', 'the white cottage by the level crossing'],
    ['The next house along is The Old Eel Sett. It', 'The Old Eel Sett'],
    ['she now lives at The Hollies, with', 'The Hollies'],
    ['lodges at the caravans, Pode Hole.', 'the caravans, Pode Hole'],
    ['Place Sleaford Road, o/s no. 240', 'Sleaford Road, o/s no. 240', 'no. 240'],
    ['leave Gun Street o/s no. 9 alone', 'Gun Street o/s no. 9', 'no. 9'],
    ['She left 77A keys with', '77A'],
    ["She's Odette Lamarr, 42B.", '42B'],
    ['SCENE     Rear yard of 203 Spring Bank.', 'Rear yard of 203 Spring Bank'],
    ['AT THE FORECOURT, 12 VINEYARDS GATE, GREAT BADDOW', 'THE FORECOURT, 12 VINEYARDS GATE, GREAT BADDOW'],
  ],
  leaves: [
    'the first door on',
    'I was in the house',
    'he lives at home',
    'sleeping in the car',
    'the front door opened',
    'paragraph 42B.',
    'a car park for 200 cars',
    'living in a van',
  ],
})
