import { otherNumbered } from '../../shared/detect/recognizers/other-numbered.ts'
import { examples } from './examples.ts'

examples(otherNumbered, {
  finds: [
    ['his badge, number DRV 40926', 'DRV 40926'],
    ['no. A9912FK', 'A9912FK'],
  ],
  leaves: ['the number 10 bus', 'no. 84'],
})
