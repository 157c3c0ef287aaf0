import { ageMonths } from '../../shared/detect/recognizers/age-months.ts'
import { examples } from './examples.ts'

examples(ageMonths, {
  finds: [
    ['Amari (8) and Nevaeh (4 months).', '4 months'],
    ['baby Maryam 14 months. Asthma', '14 months', '14'],
    ['Baby (Sofia, 4 months)', '4 months', '4'],
    ['Maryam, 11 months', '11 months'],
    ['Baby Fionn             5 months', '5'],
  ],
  leaves: ['RAR 25 days, 180 hours', 'Alfie, 3 months ago', 'a sentence of 14 months'],
})
