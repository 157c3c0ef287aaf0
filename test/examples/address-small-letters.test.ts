import { addressSmallLetters } from '../../shared/detect/recognizers/address-small-letters.ts'
import { examples } from './examples.ts'

examples(addressSmallLetters, {
  finds: [
    ['come round 22 the paddocks', '22 the paddocks'],
    ['gonna drop em at 14 tawneys rd', '14 tawneys rd'],
  ],
  leaves: ['im on the high street', 'he got it on our road', 'down the street and up the road'],
})
