import { organisation } from '../../shared/detect/recognizers/organisation.ts'
import { examples } from './examples.ts'

examples(organisation, {
  finds: [
    ['She works at Severnside Maternity Hospital.', 'Severnside Maternity Hospital'],
    ['Goss Bellamy & Co', 'Goss Bellamy & Co'],
    ['Ysgol Gwenfro', 'Ysgol Gwenfro'],
  ],
  leaves: ['the Crown Prosecution Service', 'Public Protection Unit', 'the hospital'],
})
