import { ipAddress } from '../../shared/detect/recognizers/ip-address.ts'
import { examples } from './examples.ts'

examples(ipAddress, {
  finds: [
    ['IP 86 . 145 . 22 . 103', '86 . 145 . 22 . 103'],
    ['IP 86[.]145[.]22[.]103', '86[.]145[.]22[.]103'],
    ['IP 82.132.230.9 resolves', '82.132.230.9'],
    ['2001:db8:0:0:0:0:2:1', '2001:db8:0:0:0:0:2:1'],
  ],
  leaves: ['version 1.14.2.0', 'at 10.30 on 1.2.24'],
})
