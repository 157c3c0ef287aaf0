import { personUnusualWord } from '../../shared/detect/recognizers/person-unusual-word.ts'
import { examples } from './examples.ts'

examples(personUnusualWord, {
  finds: [['then Dunnachie rang', 'Dunnachie']],
  leaves: ['then Detective came', 'on Monday'],
})
