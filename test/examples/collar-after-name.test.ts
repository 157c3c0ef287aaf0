import { collarAfterName } from '../../shared/detect/recognizers/collar-after-name.ts'
import { examples } from './examples.ts'

examples(collarAfterName, {
  finds: [['Deputy: Ffion Garstang 2988', '2988']],
  leaves: ['Human Rights Act 1998', 'on 4 November 2024'],
})
