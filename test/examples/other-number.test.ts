import { otherNumber } from '../../shared/detect/recognizers/other-number.ts'
import { examples } from './examples.ts'

examples(otherNumber, {
  finds: [
    ['Order 203-1234567-1234567', '203-1234567-1234567'],
    ['PPN 25/60118.', 'PPN 25/60118'],
    ['tablet DMPX7704K1PV on the back', 'DMPX7704K1PV'],
    ['prev PACs 24PAC220914', '24PAC220914'],
    ['771-402-9918', '771-402-9918'],
    ['ADM-88126-04', 'ADM-88126-04'],
    ['N3082265', 'N3082265'],
  ],
  leaves: ['LAST ARR 09/2023', 'product code RC788-07700', 'MG11', 'bag C01177009'],
})
