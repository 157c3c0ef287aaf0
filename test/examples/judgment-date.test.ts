import { judgmentDate } from '../../shared/detect/recognizers/judgment-date.ts'
import { examples } from './examples.ts'

examples(judgmentDate, {
  documentType: 'Judgment',
  finds: [
    ['on 15 October 2004.', '15 October 2004', 'October 2004', '2004'],
    ['born in 1965 and held for ten years', '1965', 'ten years'],
    ['between 3 and 7 May 1994', 'between 3 and 7 May 1994', 'May 1994', '1994'],
  ],
  leaves: ['the Widows Act 1988', 'Article 29 of the Convention'],
})
