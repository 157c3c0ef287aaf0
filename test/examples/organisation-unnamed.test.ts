import { organisationUnnamed } from '../../shared/detect/recognizers/organisation-unnamed.ts'
import { examples } from './examples.ts'

examples(organisationUnnamed, {
  finds: [
    ['seen by Tanith, Yellow Door, on the day', 'Yellow Door'],
    ['taken to the suite, Longreach House', 'Longreach House'],
  ],
  leaves: [
    'in Rural Crime Team',
    'to Approved Premises.',
    'He was taken to Custody by the Duty Inspector.',
    'Yellow Door is painted.',
    'THE YELLOW DOOR WAS OPEN',
  ],
})
