import { previousConviction } from '../../shared/detect/recognizers/previous-conviction.ts'
import { examples } from './examples.ts'

examples(previousConviction, {
  finds: [
    ['he has previous for burglary', 'has previous for burglary'],
    ['served 4 years for robbery', 'served 4 years for robbery'],
    ['she has a conviction for fraud', 'conviction for fraud'],
    ['He has 23 convictions for 41 offences.', '23 convictions for 41 offences'],
    ['Her brother was convicted of robbery in 2019.', 'convicted of robbery in'],
  ],
  leaves: ['he did time trials', 'four years for his birthday', 'the conviction of the crowd', 'he used caution'],
})
