import { urn } from '../../shared/detect/recognizers/urn.ts'
import { examples } from './examples.ts'

examples(urn, {
  finds: [
    ['URN [ 41 ][ RD ][ 20931 ][ 24 ]', '41 ][ RD ][ 20931 ][ 24'],
    ['URN: 53GL/1407/24', '53GL/1407/24'],
    ['50PL0119824', '50PL0119824'],
  ],
  leaves: ['the urn was full', '12/11/2024'],
})
