import { judgmentNationality } from '../../shared/detect/recognizers/judgment-nationality.ts'
import { examples } from './examples.ts'

examples(judgmentNationality, {
  documentType: 'Judgment',
  finds: [['by a Turkish national, Mr Polat', 'Turkish national']],
  leaves: ['the Turkish Government'],
})
