import { personVersus } from '../../shared/detect/recognizers/person-versus.ts'
import { examples } from './examples.ts'

examples(personVersus, {
  finds: [['R v GITTINS and PIKE', 'GITTINS', 'PIKE']],
  leaves: ['Red v Blue'],
})
