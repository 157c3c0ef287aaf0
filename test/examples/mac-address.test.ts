import { macAddress } from '../../shared/detect/recognizers/mac-address.ts'
import { examples } from './examples.ts'

examples(macAddress, {
  finds: [
    ['MAC address 001A2B3C4D5E', '001A2B3C4D5E'],
    ['MAC: OO 1A 2B 3C 4D 5E', 'OO 1A 2B 3C 4D 5E'],
    ['0011.2233.44FF', '0011.2233.44FF'],
    ['C2:E6:7F:74:1F:55', 'C2:E6:7F:74:1F:55'],
  ],
  leaves: ['at 10:20:30 hours'],
})
