import { phoneNumber } from '../../shared/detect/recognizers/phone-number.ts'
import { examples } from './examples.ts'

examples(phoneNumber, {
  finds: [
    ['0 7 7 0 0 9 0 0 1 2 3', '0 7 7 0 0 9 0 0 1 2 3'],
    ['number 07*** ***123', '07*** ***123'],
    ['T 01733 496 0500', '01733 496 0500'],
    ['Housing desk, ext 4471', '4471'],
    ['Extension: 20815', '20815'],
    ['from a number ending 8814.', '8814'],

    ['gave me a card with 01632 960386 on it', '01632 960386'],

    ['W: 01632 960112 ext 4', '01632 960112 ext 4'],
    ['07700 900 128', '07700 900 128'],
    ['+44 (0)1632 960123', '+44 (0)1632 960123'],
    ['(01978 960 233)', '01978 960 233'],
    ['+370 612 45 0177', '+370 612 45 0177'],
    ['phone 07747 555 5555', '07747 555 5555'],
  ],
  leaves: ['next 4471', 'an extension of 2024/5', 'sort 40-67-43 80473576', '02-12-24 0930', 'IMEI 353918052345676'],
})
