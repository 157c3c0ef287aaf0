import { vrmOlder } from '../../shared/detect/recognizers/vrm-older.ts'
import { examples } from './examples.ts'

examples(vrmOlder, {
  finds: [
    ['index B417 UFJ', 'B417 UFJ'],
    ['K50 WTB', 'K50 WTB'],
  ],
  leaves: ['on the M25 HAS been', 'the A1 road'],
})
