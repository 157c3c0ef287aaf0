import { incidentRef } from '../../shared/detect/recognizers/incident-ref.ts'
import { examples } from './examples.ts'

examples(incidentRef, {
  finds: [
    ['Incident W-24-221907', 'W-24-221907'],
    ['log 0098-200524', '0098-200524'],
    ['PS-20241103-0216', 'PS-20241103-0216'],
  ],
  leaves: ['the incident on 12/11/24'],
})
