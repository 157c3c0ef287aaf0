import { imei } from '../../shared/detect/recognizers/imei.ts'
import { examples } from './examples.ts'

examples(imei, {
  finds: [
    ['490154203237518', '490154203237518'],
    ['IMEI 35 674101 161987 0', '35 674101 161987 0'],
  ],
  leaves: ['490154203237519'],
})
