import { addressSmallLetters } from '../../shared/detect/recognizers/address-small-letters.ts'
import { examples } from './examples.ts'

examples(addressSmallLetters, {
  finds: [
    ['i live at 10 mill lane, leeds ok', '10 mill lane, leeds'],
    ["i live at 89 st john's way", "89 st john's way"],
    ['come round 22 the paddocks', '22 the paddocks'],
    ['gonna drop em at 14 tawneys rd', '14 tawneys rd'],
  ],
  leaves: ['im on the high street', 'he got it on our road', 'down the street and up the road'],
})
