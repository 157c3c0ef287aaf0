import { backgroundRunning } from '../../shared/detect/recognizers/background-running.ts'
import { examples } from './examples.ts'

examples(backgroundRunning, {
  finds: [
    ['She is a practising Catholic.', 'Catholic'],
    ['He is a Romanian national.', 'Romanian'],
  ],
  leaves: ['an Indian restaurant', 'a Polish shop'],
})
