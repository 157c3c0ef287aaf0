import { personMoniker } from '../../shared/detect/recognizers/person-moniker.ts'
import { examples } from './examples.ts'

examples(personMoniker, {
  finds: [
    ['Door staff Big Col sorts it', 'Big Col'],
    ['0126   07    2      Trolley Dave having a seizure', 'Trolley Dave'],
    ['Punched "Scouse Terry", 63', 'Scouse Terry'],
    ['they said Fat Tony did it', 'Fat Tony'],
    ['a man known as Biscuit Kev.', 'Biscuit Kev'],
    ['got it off Little Shaz', 'Little Shaz'],
  ],
  leaves: [
    'Told Dave to leave',
    'Rang Sharon twice',
    'Constable Dave Hill',
    'Uncle Terry came',
    'Old Bill were outside',
    'Operation Trolley',
    'the Big Issue seller',
    'spoke to Mrs Dave',
    'Police Dog Rex',
  ],
})
