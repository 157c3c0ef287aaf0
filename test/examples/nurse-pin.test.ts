import { nursePin } from '../../shared/detect/recognizers/nurse-pin.ts'
import { examples } from './examples.ts'

examples(nursePin, {
  finds: [
    ['Rufaro Moyo, NMC PIN 18K0442E, has left', '18K0442E'],
    ['struck off (04A1187W)', '04A1187W'],
  ],
  leaves: ['exhibit 18K0442', 'bag 18M0442E', 'ref 118K0442E'],
})
