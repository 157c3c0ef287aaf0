import { personListed } from '../../shared/detect/recognizers/person-listed.ts'
import { examples } from './examples.ts'

examples(personListed, {
  finds: [
    ['agency nurse Rufaro, Pat (laundry)', 'Pat'],
    ['She left with Poppy and Anjali.', 'Poppy'],
  ],
  leaves: ['the rose and the mark', 'Road Policing and Custody'],
})
