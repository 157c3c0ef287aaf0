import { logOperator } from '../../shared/detect/recognizers/log-operator.ts'
import { examples } from './examples.ts'

examples(logOperator, {
  finds: [
    ['19:49:15  730907  2ND CALLER SAYS', '730907'],
    ['20:22:19  2093  ONE IN CUSTODY', '2093'],
    ['\n22:14 61877 FEMALE STATES HER EX IS THERE', '61877'],
    ['\n0316 4471 Caller rang back', '4471'],
  ],
  leaves: ['\n22:14 150 metres from the door', '\n10:00 2024 was a bad year', 'left at 22:14 61877 later'],
})
