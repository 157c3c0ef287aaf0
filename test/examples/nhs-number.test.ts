import { nhsNumber } from '../../shared/detect/recognizers/nhs-number.ts'
import { examples } from './examples.ts'

examples(nhsNumber, {
  finds: [
    ['NHS No 943.476.5919', '943.476.5919'],
    ['NHS Number\n485 777 3457', '485 777 3457'],
    ['Patient       NHS Number     Consultant\nArcher        612 450 9386     Mr Lowe', '612 450 9386'],
    ['943 476 5919', '943 476 5919'],
    ['NHS No 943 476 5918', '943 476 5918'],
    ['CHI 1110794614', '1110794614'],
  ],
  leaves: [
    'Patient       Mobile         Consultant\nArcher        612 450 9386     NHS',
    '943 476 5918',
    'ring 0114 496 0123 4',
  ],
})
