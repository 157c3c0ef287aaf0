import { occupationRunning } from '../../shared/detect/recognizers/occupation-running.ts'
import { examples } from './examples.ts'

examples(occupationRunning, {
  finds: [
    ['She works nights as a care assistant.', 'care assistant'],
    ['he is a retired bus driver', 'retired bus driver'],
  ],
  leaves: ['the driver of the bus', 'ask the nurse'],
})
