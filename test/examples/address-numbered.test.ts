import { addressNumbered } from '../../shared/detect/recognizers/address-numbered.ts'
import { examples } from './examples.ts'

examples(addressNumbered, {
  finds: [
    ['He went to 16 Llys y Coed, Cardiff and knocked.', '16 Llys y Coed, Cardiff'],
    ['She is at 22 Heath Furlong, Crossways, today', '22 Heath Furlong, Crossways'],
    ['It is Twenty six Laindon Hatch.', 'Twenty six Laindon Hatch'],
    ['112 Anlaby Park Road North', '112 Anlaby Park Road North'],
    ['Ashcroft Bank, Luton, LU2 9ZY', 'Ashcroft Bank, Luton, LU2 9ZY'],
    ['at Priya, 2 The Maltings, Shirley', '2 The Maltings, Shirley'],
    ['Castlemead block, flat 61', 'Castlemead block, flat 61'],
    ['of Plot 3 same site', 'Plot 3'],
    ['of l4 Quarry Fold, Leeds', 'l4 Quarry Fold, Leeds'],

    ['lives alone at 25 Portswood Hythe; she', '25 Portswood Hythe'],

    ['They were at 14 Foxhall Heath Rd when it rang.', '14 Foxhall Heath Rd'],
    ['of Flat C, 9 Midland Buildings', 'Flat C, 9 Midland Buildings'],
    ['0/2, 19 Glenburn Gate, Paisley, PA2 8TD', '0/2, 19 Glenburn Gate, Paisley, PA2 8TD'],
    ['Six Tangier View, it is', 'Six Tangier View'],
  ],
  leaves: [
    'A.  12 March 2008, Stoke Crown Ct',
    'WOKE AT 0130 TO GLASS OR WOOD',
    'at 14 March',
    'He was fined £14 Crown Court costs.',
    'section 36 of the act',
  ],
})
