import { personQuoted } from '../../shared/detect/recognizers/person-quoted.ts'
import { examples } from './examples.ts'

examples(personQuoted, {
  finds: [
    ['it was "Sunny" Gill who', 'Sunny" Gill'],
    ['known as "Fat Vytas" there', 'Fat Vytas'],
  ],
  leaves: ['she said "It is late."'],
})
