import { courtRef } from '../../shared/detect/recognizers/court-ref.ts'
import { examples } from './examples.ts'

examples(courtRef, {
  finds: [
    ['Court Case Ref No 05/9876/123456L', '05/9876/123456L'],
    ['05/9876/123456R on the print', '05/9876/123456R'],
    ['court case reference\n05/9876/123456L', '05/9876/123456L'],
  ],
  leaves: ['05/9876/123456', 'on 05/12/2021'],
})
