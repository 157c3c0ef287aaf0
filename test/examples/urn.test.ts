import { urn } from '../../shared/detect/recognizers/urn.ts'
import { examples } from './examples.ts'

examples(urn, {
  finds: [
    ['URN 11992222233', '11992222233'],
    ['URN 45-AA-02098-20', '45-AA-02098-20'],
    ['URN 13WD1234520(N)', '13WD1234520(N)'],
    ['URN [ 41 ][ RD ][ 20931 ][ 24 ]', '41 ][ RD ][ 20931 ][ 24'],
    ['URN: 53GL/1407/24', '53GL/1407/24'],
    ['50PL0119824', '50PL0119824'],
  ],
  leaves: ['13WD1234520(N)', '11992222233', 'the urn was full', '12/11/2024'],
})
