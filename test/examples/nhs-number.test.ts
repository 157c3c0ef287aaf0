import { nhsNumber } from '../../shared/detect/recognizers/nhs-number.ts'
import { examples } from './examples.ts'

examples(nhsNumber, {
  finds: [
    ['943 476 5919', '943 476 5919'],
    ['NHS No 943 476 5918', '943 476 5918'],
    ['CHI 1110794614', '1110794614'],
  ],
  leaves: ['943 476 5918', 'ring 0114 496 0123 4'],
})
