import { occupationLabelled } from '../../shared/detect/recognizers/occupation-labelled.ts'
import { examples } from './examples.ts'

examples(occupationLabelled, {
  finds: [['Occupation: Retired midwife', 'Retired midwife']],
  leaves: ['Occupation: none', 'his occupation was clear'],
})
