import { title } from '../../shared/detect/recognizers/title.ts'
import { examples } from './examples.ts'

examples(title, {
  finds: [
    ['Title: Reverend', 'Reverend'],
    ['Major Tom Dyer', 'Major'],
    ['The Rev. Canon Ottoline Sykes rang.', 'Rev. Canon'],
    ['cc Cllr Janice Dodds', 'Cllr'],
  ],
  leaves: ['Title: Mr', 'a major incident', 'Mr Jones and Mrs Jones', 'a lady called'],
})
