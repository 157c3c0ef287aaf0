import { addressBlock } from '../../shared/detect/recognizers/address-block.ts'
import { examples } from './examples.ts'

examples(addressBlock, {
  finds: [
    ['14 Quill Lane\nThorne\nDN8 5QQ', '14 Quill Lane', 'Thorne'],
    [
      'Mrs P Unwin\nRose Cottage\nUpper Wick\nBrampton CA8 1ZZ\nDear Mrs Unwin',
      'Rose Cottage',
      'Upper Wick',
      'Brampton',
    ],
  ],
  leaves: [
    'Officer attended\nand then left for\nCA8 1ZZ',
    'Town: Brampton\nPostcode: CA8 1ZZ',
    'He drove the\nLorry\nM62',
  ],
})
