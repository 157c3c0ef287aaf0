import { title } from '../../shared/detect/recognizers/title.ts'
import { examples } from './examples.ts'

examples(title, {
  finds: [
    ['The Rev. Canon Ottoline Sykes rang.', 'Rev. Canon'],
    ['cc Cllr Janice Dodds', 'Cllr'],
  ],
  leaves: ['Mr Jones and Mrs Jones', 'a lady called'],
})
