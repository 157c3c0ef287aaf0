import { vrmOlder } from '../../shared/detect/recognizers/vrm-older.ts'
import { examples } from './examples.ts'

examples(vrmOlder, {
  finds: [
    ['KEYS TO BMW B 77 LNU (ROMANIAN PLATE)', 'B 77 LNU'],
    ['a lorry, WGM 4471K, Polish plates', 'WGM 4471K'],
    ['Skoda Superb, WGM 4471K Polish plate', 'WGM 4471K'],
    ['index B417 UFJ', 'B417 UFJ'],
    ['K50 WTB', 'K50 WTB'],
  ],
  leaves: ['a part 12 (new plates)', 'UNDER S139 CJA 88', 'on the M25 HAS been', 'the A1 road'],
})
