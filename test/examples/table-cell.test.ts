import { tableCell } from '../../shared/detect/recognizers/table-cell.ts'
import { examples } from './examples.ts'

examples(tableCell, {
  finds: [
    ['Name  Relationship  Nationality\nDyer  Aunt  Irish', 'Dyer', 'Aunt', 'Irish'],
    ['Name  Sort code  Platform  Username\nArcher  12-34-57  Insta  lexirae', 'Archer', '12-34-57', 'lexirae'],
    ['Name;Tel;Pickup;Reg\nJADE;07700900614;12 NESS RD;EY19KPN', 'JADE', '07700900614', '12 NESS RD', 'EY19KPN'],
    [
      'Role   Surname          Forename(s)     D.O.B.\nELIM   MBEKI-HART       Tobias          14/12/2005',
      'MBEKI-HART',
      'Tobias',
      '14/12/2005',
    ],
    ['| Driver | Badge | Age |\n| PC Love | HC0771 | 34 |', 'Love', 'HC0771', '34'],
    ['Item     Found by     Bag\nScales   Penhaligon   M00121', 'Penhaligon'],
  ],
  leaves: [
    'Name;Tel;Pickup;Reg\nunknown;withheld;n/a;-',
    'The driver, the badge, the age and the name of it.',
    'Name   Tel   Reg\n\nA later line   of other   things',
  ],
})
