import { pncId } from '../../shared/detect/recognizers/pnc-id.ts'
import { examples } from './examples.ts'

examples(pncId, {
  finds: [
    ['PNC: 20030011985Z', '20030011985Z'],
    ['2008/0056560Z', '2008/0056560Z'],
    ['79/163001B', '79/163001B'],
  ],
  leaves: ['20030011985Z', '53/98114/24', '12/11/24'],
})
