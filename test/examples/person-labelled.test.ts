import { personLabelled } from '../../shared/detect/recognizers/person-labelled.ts'
import { examples } from './examples.ts'

examples(personLabelled, {
  finds: [
    ['Statement of: Jane PICKUP', 'Jane PICKUP'],
    ['Surname: SWIFT', 'SWIFT'],
    ['Suspects: Iestyn Gittins and Mali Gittins', 'Iestyn Gittins', 'Mali Gittins'],
  ],
  leaves: [
    'Subject: R v MADDOCKS',
    'Husband       D.O.B  03',
    'Forenames           Born             Sex',
    'Next of kin:   Niece, at work',
    'DEFENDANT / SOLICITOR / FILE / WITNESS CARE',
    'OWNER / PERSON IN CHARGE',
    'Supervisor: N/A',
    'Name: not given',
    'Witness Service: yes',
  ],
})
