import { previousConviction } from '../../shared/detect/recognizers/previous-conviction.ts'
import { examples } from './examples.ts'

examples(previousConviction, {
  finds: [
    ['He has 23 convictions for 41 offences.', '23 convictions for 41 offences'],
    ['Her brother was convicted of robbery in 2019.', 'convicted of robbery in'],
  ],
  leaves: ['the conviction of the crowd', 'he used caution'],
})
