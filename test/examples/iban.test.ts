import { iban } from '../../shared/detect/recognizers/iban.ts'
import { examples } from './examples.ts'

examples(iban, {
  finds: [
    ['IBAN GB82-WEST-1234-5698-7654-32', 'GB82-WEST-1234-5698-7654-32'],
    ['iban gb82west12345698765432', 'gb82west12345698765432'],
    ['GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 32'],
    ['LT12 7300 0101 1887 3340', 'LT12 7300 0101 1887 3340'],
  ],
  leaves: ['MG11 IS TO BE SIGNED'],
})
