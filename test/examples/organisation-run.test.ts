import { organisationRun } from '../../shared/detect/recognizers/organisation-run.ts'
import { examples } from './examples.ts'

examples(organisationRun, {
  finds: [['his brother at Rhymney Tyres', 'Rhymney Tyres']],
  leaves: ['at Jane Smith', 'from the Council'],
})
