import { croNumber } from '../../shared/detect/recognizers/cro-number.ts'
import { examples } from './examples.ts'

examples(croNumber, {
  finds: [
    ['CRO: 123456-04R', '123456-04R'],
    ['CRO 12345G/04R', '12345G/04R'],
    ['265416/21G', '265416/21G'],
    ['SF05/482703J', 'SF05/482703J'],
    ['CRO 739094/08X', '739094/08X'],
  ],
  leaves: ['on 01/02/2024', 'the A1/M1 junction'],
})
