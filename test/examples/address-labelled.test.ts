import { addressLabelled } from '../../shared/detect/recognizers/address-labelled.ts'
import { examples } from './examples.ts'

examples(addressLabelled, {
  finds: [
    ['House name/no: 118     Street: Ashley Avenue', '118', 'Ashley Avenue'],
    ['Home address: The Gables, Mill End, Ware', 'The Gables, Mill End, Ware'],
    ['c/o Birkwood House   2021', 'Birkwood House'],
  ],
  leaves: [
    'Address: Sgt Holt will say',
    'Court letter sent c/o PO box by rec',
    'Address: not known',
    'email address given',
  ],
})
