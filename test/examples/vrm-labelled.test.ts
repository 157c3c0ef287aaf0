import { vrmLabelled } from '../../shared/detect/recognizers/vrm-labelled.ts'
import { examples } from './examples.ts'

examples(vrmLabelled, {
  finds: [
    ['a van, GK18 something UF', 'GK18 something UF', 'GK18'],
    ['dark Corsa, FT13 on the plate', 'FT13'],
    ['ANPR on vehicles with GK67: grey', 'GK67'],
    ['A GREY INSIGNIA PART PN14', 'PN14'],
    ['part plate CB17', 'CB17'],
    ['reg ending UKT', 'UKT'],
    ['index ABZ 1234', 'ABZ 1234'],
  ],
  leaves: ['in part 14', 'a plate of chips'],
})
