import { incidentRef } from '../../shared/detect/recognizers/incident-ref.ts'
import { examples } from './examples.ts'

examples(incidentRef, {
  finds: [
    ['STORM 1881 01/6/20', '1881 01/6/20', '1881'],
    ['log 347 of the 3rd of May', '347 of the 3rd of May'],
    ['2024-0617-441', '2024-0617-441'],
    ['FWIN 1874 OF 050325', '1874 OF 050325', '1874'],
    ['log 218 of 9th March', '218 of 9th March'],
    ['Incident W-24-221907', 'W-24-221907'],
    ['log 0098-200524', '0098-200524'],
    ['PS-20241103-0216', 'PS-20241103-0216'],
  ],
  leaves: ['4 of 10 people', 'the incident on 12/11/24'],
})
