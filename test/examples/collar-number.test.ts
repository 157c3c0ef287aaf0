import { collarNumber } from '../../shared/detect/recognizers/collar-number.ts'
import { examples } from './examples.ts'

examples(collarNumber, {
  finds: [
    ['Officer Dealing:2034', '2034'],
    ['collar number - 4521', '4521'],
    ['Shoulder No\n4521', '4521'],
    ['DC 4S21 Archer', '4S21'],
    ['PC    76043  OLIVIA', '76043'],
    ['Sgt: 6650 Kwame Boakye', '6650'],
    ['Signed G Prosser 5380   15/04/25', '5380'],
    ['USER      K FITZGIBBON  68114      HERTS', '68114'],
    ['Inputting: 4471', '4471'],
    ['by Sgt Oduya AW88. Fit', 'AW88'],

    ['PC 2671 Ellery', '2671'],
    ['PS Whipp, 417SW', '417SW'],
    ['Sgt Q4187 Dunnachie', 'Q4187'],
    ['PC M HESLOP 4093', '4093'],
    ['warrant no 238841', '238841'],
  ],
  leaves: ['Signed for 200 items', 'Police Act 1996', "PC Ellery, 12 o'clock"],
})
