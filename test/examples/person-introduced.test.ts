import { personIntroduced } from '../../shared/detect/recognizers/person-introduced.ts'
import { examples } from './examples.ts'

examples(personIntroduced, {
  finds: [
    ['named as Danny, surname poss Frost.', 'Frost'],
    ['goes under the name Lucky', 'Lucky'],
    ['and a lad they call Spud', 'Spud'],
    ['a lady I took for his wife, Saffron.', 'Saffron'],
    ['everyone calls him Gaz.', 'Gaz'],
    ['THE NEPHEW, GRAHAM TENNICK', 'GRAHAM TENNICK'],
    ['Widower of Jean', 'Jean'],

    ['her son Kai said', 'Kai'],
    ['a man called Robel', 'Robel'],
    ['nurse Bethany Oduro', 'Bethany Oduro'],
  ],
  leaves: [
    'the name is on the form',
    'Witness Care officer',
    'CONTACT LIST FOR',
    'my son, The Park was',
    'Subject: RE: the keys',
    'Witness A did not attend',
    'A BAG OR SACK. OCCUPIER AWAY',
    'her son said',
    'a man called at the house',
  ],
})
