import { addressSmallLetters } from '../../shared/detect/recognizers/address-small-letters.ts'
import { examples } from './examples.ts'

examples(addressSmallLetters, {
  finds: [['gonna drop em at 14 tawneys rd', '14 tawneys rd']],
  leaves: ['down the street and up the road'],
})
