import { personCapitalSurname } from '../../shared/detect/recognizers/person-capital-surname.ts'
import { examples } from './examples.ts'

examples(personCapitalSurname, {
  finds: [['Winsome Ianthe BLACKWOOD-GREEN said', 'Winsome Ianthe BLACKWOOD-GREEN']],
  leaves: ['of Lowestoft Town SNT today', 'The STORM log', 'WITNESS STATEMENT'],
})
