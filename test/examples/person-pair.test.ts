import { personPair } from '../../shared/detect/recognizers/person-pair.ts'
import { examples } from './examples.ts'

examples(personPair, {
  finds: [['report by Peregrine Holt, probation', 'Peregrine Holt']],
  leaves: ['in a black North Face coat', 'the Air Max were his', 'the Crown Court', 'on Monday May came'],
})
