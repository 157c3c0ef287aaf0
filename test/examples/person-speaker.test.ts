import { personSpeaker } from '../../shared/detect/recognizers/person-speaker.ts'
import { examples } from './examples.ts'

examples(personSpeaker, {
  finds: [['SWANN: What is it?', 'SWANN']],
  leaves: [
    'GREEN: empty box',
    'D.O.B:   12/03/1980',
    'D.O.B.: 14/03/2001',
    'O.I.C.: see front',
    'FEMALE: No.',
    'Time: noon',
  ],
})
