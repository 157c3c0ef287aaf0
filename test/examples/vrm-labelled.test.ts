import { vrmLabelled } from '../../shared/detect/recognizers/vrm-labelled.ts'
import { examples } from './examples.ts'

examples(vrmLabelled, {
  finds: [
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
    'DO something NOW',
    'the car was number 4 in the queue',
    'I said something',
    'in part 14',
    'a plate of chips',
  ],
})
