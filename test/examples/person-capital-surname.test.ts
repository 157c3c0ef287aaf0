import { personCapitalSurname } from '../../shared/detect/recognizers/person-capital-surname.ts'
import { examples } from './examples.ts'

examples(personCapitalSurname, {
  finds: [['Winsome Ianthe BLACKWOOD-GREEN said', 'Winsome Ianthe BLACKWOOD-GREEN']],
  leaves: ['The STORM log', 'WITNESS STATEMENT'],
})
