import { postcodeHalf } from '../../shared/detect/recognizers/postcode-half.ts'
import { examples } from './examples.ts'

examples(postcodeHalf, {
  finds: [
    ['Postcode: CF10', 'CF10'],
    ['from the BL3 area', 'BL3'],
  ],
  leaves: ['on the A38', 'exhibit JS1'],
})
