import { macAddress } from '../../shared/detect/recognizers/mac-address.ts'
import { examples } from './examples.ts'

examples(macAddress, {
  finds: [
    ['0011.2233.44FF', '0011.2233.44FF'],
    ['C2:E6:7F:74:1F:55', 'C2:E6:7F:74:1F:55'],
  ],
  leaves: ['at 10:20:30 hours'],
})
