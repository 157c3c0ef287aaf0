import { vrmLabelled } from '../../shared/detect/recognizers/vrm-labelled.ts'
import { examples } from './examples.ts'

examples(vrmLabelled, {
  finds: [
    ['part plate CB17', 'CB17'],
    ['reg ending UKT', 'UKT'],
    ['index ABZ 1234', 'ABZ 1234'],
  ],
  leaves: ['a plate of chips'],
})
