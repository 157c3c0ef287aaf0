import { judgmentApplication } from '../../shared/detect/recognizers/judgment-application.ts'
import { examples } from './examples.ts'

examples(judgmentApplication, {
  documentType: 'Judgment',
  finds: [['an application (no. 40593/04) against', '40593/04']],
  leaves: ['on 3/04/2001 it'],
})
