import { nino } from '../../shared/detect/recognizers/nino.ts'
import { examples } from './examples.ts'

examples(nino, {
  finds: [
    ['NINO - JK 20 38 47 8', 'JK 20 38 47 8'],
    ['NI JG.10.37.59.A', 'JG.10.37.59.A'],
    ['AB 12 34 56 C', 'AB 12 34 56 C'],
    ['NINO QQ123456C', 'QQ123456C'],
  ],
  leaves: ['QQ123456C', 'DA123456A1'],
})
