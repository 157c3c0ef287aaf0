import { personQuoted } from '../../shared/detect/recognizers/person-quoted.ts'
import { examples } from './examples.ts'

examples(personQuoted, {
  finds: [
    ['(male at the stop, "Woody")', 'Woody'],
    ['booked via the app as "Hols"', 'Hols'],
    ['it was "Sunny" Gill who', 'Sunny" Gill'],
    ['known as "Fat Vytas" there', 'Fat Vytas'],
  ],
  leaves: ['THAT HE WOULD BE "GONE BY EASTER"', 'she said "It is late."'],
})
