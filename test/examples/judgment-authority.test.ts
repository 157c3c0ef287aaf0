import { judgmentAuthority } from '../../shared/detect/recognizers/judgment-authority.ts'
import { examples } from './examples.ts'

examples(judgmentAuthority, {
  documentType: 'Judgment',
  finds: [
    ['by the Warsaw Regional Court and', 'Warsaw Regional Court'],
    ['the London Borough of Southwark Council said', 'London Borough of Southwark Council'],
  ],
  leaves: ['the Court decided', 'the European Court of Human Rights'],
})
