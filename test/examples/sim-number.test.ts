import { simNumber } from '../../shared/detect/recognizers/sim-number.ts'
import { examples } from './examples.ts'

examples(simNumber, {
  finds: [
    ['ICCID\n8944110064512345678F', '8944110064512345678F'],
    ['IMSI: 234 10 5123456789', '234 10 5123456789'],
    ['8944110012049716221', '8944110012049716221'],
    ['IMSI 234157797138612', '234157797138612'],
  ],
  leaves: ['07700900128'],
})
