import { personRanked } from '../../shared/detect/recognizers/person-ranked.ts'
import { examples } from './examples.ts'

examples(personRanked, {
  finds: [
    ['PS611 LOMAX AWARE. SCENE HELD', 'LOMAX'],
    ['CSI   TRANTER 8034 AT SCENE', 'TRANTER'],

    ['PC 2671 Ellery', 'Ellery'],
    ['DC Hester QUICKE', 'Hester QUICKE'],
    ['PCs met DS Pym and Whipp', 'Pym', 'Whipp'],
  ],
  leaves: [
    'Spoke to Sgt. Crime report raised',
    'I told PC. Caller hung up',
    'DC O      Do they come',
    'PC 2671 attended',
    'the DC said',
  ],
})
