import { pncIdBare } from '../../shared/detect/recognizers/pnc-id-bare.ts'
import { examples } from './examples.ts'

examples(pncIdBare, {
  finds: [['PNCID 08/2669965', '08/2669965']],
  leaves: ['see 08/2669965'],
})
