import { personLabelled } from '../../shared/detect/recognizers/person-labelled.ts'
import { examples } from './examples.ts'

examples(personLabelled, {
  finds: [
    ['Statement of: Jane PICKUP', 'Jane PICKUP'],
    ['Surname: SWIFT', 'SWIFT'],
    ['Suspects: Iestyn Gittins and Mali Gittins', 'Iestyn Gittins', 'Mali Gittins'],
  ],
  leaves: ['Name: not given', 'Witness Service: yes'],
})
