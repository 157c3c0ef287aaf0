import { asn } from '../../shared/detect/recognizers/asn.ts'
import { examples } from './examples.ts'

examples(asn, {
  finds: [
    ['ASN 1101ZD0100000448754K', '1101ZD0100000448754K'],
    ['11/01ZD/01/00000448754K', '11/01ZD/01/00000448754K'],
    ['ASN 9924/0000/01/330912', '9924/0000/01/330912'],
  ],
  leaves: ['1101ZD0100000448754A', 'call 01632 960123'],
})
