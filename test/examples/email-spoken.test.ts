import { emailSpoken } from '../../shared/detect/recognizers/email-spoken.ts'
import { examples } from './examples.ts'

examples(emailSpoken, {
  finds: [
    ['send it to lucas.v at northpoint-assets dot example now', 'lucas.v at northpoint-assets dot example'],
    ['email is j smith eighty two at gmail dot com', 'j smith eighty two at gmail dot com'],
    ['darius dot kazlo eighty seven at inbox dot lt', 'darius dot kazlo eighty seven at inbox dot lt'],
  ],
  leaves: ['we met at noon'],
})
