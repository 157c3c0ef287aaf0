import { addressInline } from '../../shared/detect/recognizers/address-inline.ts'
import { examples } from './examples.ts'

examples(addressInline, {
  finds: [
    ['No. 25 (Mrs Crabtree)', 'No. 25'],
    ['two figures pass no. 14 quick', 'no. 14'],
    ['She lives at no. 84.', 'no. 84'],
    ['Take it to flat 2/1.', 'flat 2/1'],
    ['the flat above the chip shop, he said', 'the flat above the chip shop'],
  ],
  leaves: ['I got the number 10 bus.', 'VIPER pack, parade no. 4'],
})
