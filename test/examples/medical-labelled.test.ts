import { medicalLabelled } from '../../shared/detect/recognizers/medical-labelled.ts'
import { examples } from './examples.ts'

examples(medicalLabelled, {
  finds: [['Allergies: latex\n', 'latex']],
  leaves: ['PMH: nil', 'Dx: no', 'Allergies: none known', 'Medication   None known'],
})
