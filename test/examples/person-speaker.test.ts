import { personSpeaker } from '../../shared/detect/recognizers/person-speaker.ts'
import { examples } from './examples.ts'

examples(personSpeaker, {
  finds: [['SWANN: What is it?', 'SWANN']],
  leaves: ['FEMALE: No.', 'Time: noon'],
})
