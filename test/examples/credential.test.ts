import { credential } from '../../shared/detect/recognizers/credential.ts'
import { examples } from './examples.ts'

examples(credential, {
  finds: [
    ['the password is fluffykitten', 'fluffykitten'],
    ['Samsung S9, lock code 4417', '4417'],
    ['wifi password is Tulip99!', 'Tulip99!'],
    ['DVR (p/w cam0pass)', 'cam0pass'],
    ['key safe 1066, by the back door', '1066'],
    ['check code: x7 Kp Q2 nT', 'x7 Kp Q2 nT'],
    ['Her memorable word: "Snowdrop"', 'Snowdrop'],
    ['his PIN is 0451', '0451'],
  ],
  leaves: [
    'the password is needed',
    'the password was changed',
    'the pin was pulled',
    'code of practice',
    'at lock up 21:30',
    'colour code blue',
    'Code C, paragraph 3',
  ],
})
