import { personQuoted } from '../../shared/detect/recognizers/person-quoted.ts'
import { examples } from './examples.ts'

examples(personQuoted, {
  finds: [
    ['"Angel" is how she is saved', 'Angel'],
    ['(male at the stop, "Woody")', 'Woody'],
    ['booked via the app as "Hols"', 'Hols'],
    ['it was "Sunny" Gill who', 'Sunny" Gill'],
    ['known as "Fat Vytas" there', 'Fat Vytas'],
  ],
  leaves: ['"Sorry" is all he said', 'THAT HE WOULD BE "GONE BY EASTER"', 'she said "It is late."'],
})
