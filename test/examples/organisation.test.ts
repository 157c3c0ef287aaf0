import { organisation } from '../../shared/detect/recognizers/organisation.ts'
import { examples } from './examples.ts'

examples(organisation, {
  finds: [
    ['twice to Whitegate Drive clinic', 'Whitegate Drive clinic'],
    ['admitted Evelina Ward 4', 'Evelina Ward 4', 'Evelina Ward'],
    ['taken to the Vic', 'the Vic'],
    ['I go to Elim church on Sundays', 'Elim church'],
    ["the vicar of St Wilfrid's will", "St Wilfrid's"],
    ['She works at Severnside Maternity Hospital.', 'Severnside Maternity Hospital'],
    ['Goss Bellamy & Co', 'Goss Bellamy & Co'],
    ['Ysgol Gwenfro', 'Ysgol Gwenfro'],
  ],
  leaves: ['the Crown Prosecution Service', 'Public Protection Unit', 'the hospital'],
})
