import { postcodeHalf } from '../../shared/detect/recognizers/postcode-half.ts'
import { examples } from './examples.ts'

examples(postcodeHalf, {
  finds: [
    ['postcode SE15 4 something', 'SE15 4 something'],
    ['postcode beginning M14', 'M14'],
    ['somewhere in SE15', 'SE15'],
    ['on Oxford Rd "by the mosque", RG30.', 'RG30'],
    ['of Farrow Street, LS11', 'LS11'],
    ['Postcode: CF10', 'CF10'],
    ['from the BL3 area', 'BL3'],
  ],
  leaves: ['by the A38, M5', 'on the A38', 'exhibit JS1'],
})
