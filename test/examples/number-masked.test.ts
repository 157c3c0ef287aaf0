import { numberMasked } from '../../shared/detect/recognizers/number-masked.ts'
import { examples } from './examples.ts'

examples(numberMasked, {
  finds: [
    ['NHS No *** *** 5919', '*** *** 5919'],
    ['NI No: JG ** ** 59 A', 'JG ** ** 59 A'],
    ['IMEI ***********3809', '***********3809'],
    ['DOB **/**/1985', '**/**/1985'],
    ['MAC 00:1A:2B:**:**:**', '00:1A:2B:**:**:**'],
    ['IP 86.145.22.xxx', '86.145.22.xxx'],
    ['Name | Passport | Sex\nArcher | *****6789 | M', '*****6789'],
  ],
  leaves: ['** PRIVATE **', 'he was **** drunk', '********', 'size xxl'],
})
