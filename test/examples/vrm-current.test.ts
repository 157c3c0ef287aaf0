import { vrmCurrent } from '../../shared/detect/recognizers/vrm-current.ts'
import { examples } from './examples.ts'

examples(vrmCurrent, {
  finds: [
    ['a van, BS17TPO, white', 'BS17TPO'],
    ['SK54 MPK', 'SK54 MPK'],
  ],
  leaves: ['RECORD (MG15 SDN)', 'IA51 ABC', 'MG11 AND'],
})
