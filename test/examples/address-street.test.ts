import { addressStreet } from '../../shared/detect/recognizers/address-street.ts'
import { examples } from './examples.ts'

examples(addressStreet, {
  finds: [
    ['Ladbrokes, High Street, Tunstall', 'High Street, Tunstall'],
    ['GO OUT WITH BEX OF OSIER CL.', 'OSIER CL'],

    ['at The Old Dyehouse, Luddenden', 'The Old Dyehouse, Luddenden'],
    ['on patrol in Union Place when', 'Union Place'],
    ['up Markland Hill Lane, the one', 'Markland Hill Lane'],
    ["at Pegg's Barn, Quarndon", "Pegg's Barn, Quarndon"],
  ],
  leaves: [
    'told by PC Lis Drive',
    'at Euston Street custody suite',
    'a Quality Street tin',
    'took it to Clough Rd station',
    'TRAFFIC ON HER STREET NIL',
    'VAN BACK ON DRIVE',
    'Plymouth Crown Court',
    'down the High Street',
  ],
})
