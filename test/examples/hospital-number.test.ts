import { hospitalNumber } from '../../shared/detect/recognizers/hospital-number.ts'
import { examples } from './examples.ts'

examples(hospitalNumber, {
  finds: [
    ['Hospital no. GRI-2044718', 'GRI-2044718'],
    ['Wristband number TVI 60733814', 'TVI 60733814'],
  ],
  leaves: ['in hospital since 2019'],
})
