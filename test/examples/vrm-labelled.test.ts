import { vrmLabelled } from '../../shared/detect/recognizers/vrm-labelled.ts'
import { examples } from './examples.ts'

examples(vrmLabelled, {
  finds: [
    ['grey Astra, reg starts BD12', 'BD12'],
    ['reg Y K 1 9 Z L B', 'Y K 1 9 Z L B', 'Y K 1'],
    ['Irish reg 191-D-12345', '191-D-12345'],
    ['private plate 5 TEV', '5 TEV'],
    ['military vehicle reg 22 KL 45', '22 KL 45'],
    ['something like YK19 ending Z', 'YK19 ending Z', 'YK19'],
    ['it began YK19', 'YK19'],
    ['plate had VOJ in it', 'VOJ'],
    ['the van was LK19 ?TPO', 'LK19 ?TPO'],
    ['drives a Seat, YD15 something ending in KK. She', 'YD15', 'KK'],
    ['it was YK14 and then I think B something P.', 'YK14', 'B something P'],
    ['a Range Rover whose number is SC4 DRW. The', 'SC4 DRW'],
    ['in white A-Class, BV70 part only', 'BV70'],
    ['a van, GK18 something UF', 'GK18 something UF', 'GK18', 'UF'],
    ['dark Corsa, FT13 on the plate', 'FT13'],
    ['ANPR on vehicles with GK67: grey', 'GK67'],
    ['A GREY INSIGNIA PART PN14', 'PN14'],
    ['part plate CB17', 'CB17'],
    ['reg ending UKT', 'UKT'],
    ['index ABZ 1234', 'ABZ 1234'],
  ],
  leaves: [
    'Reg 1 DVPN considered',

    'DO something NOW',
    'the car was number 4 in the queue',
    'I said something',
    'in part 14',
    'a plate of chips',
  ],
})
