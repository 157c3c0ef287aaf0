import { personLetter } from '../../shared/detect/recognizers/person-letter.ts'
import { examples } from './examples.ts'

examples(personLetter, {
  finds: [
    ['S1 Cole punched V2 Penny.', 'Cole', 'Penny'],
    ['Susp May ran off', 'May'],
    ['Victim 2: Grace was', 'Grace'],
    ['8   Child "T"                  2', 'T'],
    ['witness "AB" said', 'AB'],
    ['stood shouting "TJ get out here" until', 'TJ'],
    ['put in A4 in error, initialled RP. Watch', 'RP'],
    ["SW, DSL, HV Patience. Layla's", 'Patience'],
    ['To duty SW Bola.', 'Bola'],
    ['CPN Marlon Dace on 07', 'Marlon Dace'],
  ],
  leaves: [
    'Suspect 1 was seen',
    'shouting "OK come on"',
    'he said "NO way"',
    'SW London is large',
    'the HV Team called',
    'option "B" was',
    'HCA training',
    'exhibit "A"',
  ],
})
