import { personCell } from '../../shared/detect/recognizers/person-cell.ts'
import { examples } from './examples.ts'

examples(personCell, {
  finds: [
    ['Price, April        3-7 June    none', 'Price, April'],
    ['| Smith, Ocean-Jay | prison |', 'Smith, Ocean-Jay'],
    ['Bird, Grace May (Dr)   10-12', 'Bird, Grace May'],
  ],
  leaves: ['Leeds, West Yorkshire    LS9', 'Then Price, April and I left.', 'March, April   none'],
})
