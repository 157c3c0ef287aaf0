import { numberPart } from '../../shared/detect/recognizers/number-part.ts'
import { examples } from './examples.ts'

examples(numberPart, {
  finds: [
    ['NHS number ending 5919', '5919'],
    ['the last four of her NHS number are 5919', '5919'],
    ['last three digits of the mobile are 123', '123'],
    ['CRO ref ending 56/04R', '56/04R'],
    ['NI number ends 59A', '59A'],
    ['DVLA driver number starting MORGA657', 'MORGA657'],
    ['IBAN ending 5432', '5432'],
  ],
  leaves: ['Licence ended 14/2/20', 'the account was started 2019', 'a meeting ending 1730', 'the log ends here'],
})
