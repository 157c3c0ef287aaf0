import { vin } from '../../shared/detect/recognizers/vin.ts'
import { examples } from './examples.ts'

examples(vin, {
  finds: [['SJNFAAJ11U1077004', 'SJNFAAJ11U1077004']],
  leaves: ['ABCDEFGHJKLMNPRST'],
})
