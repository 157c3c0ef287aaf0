import { personTitled } from '../../shared/detect/recognizers/person-titled.ts'
import { examples } from './examples.ts'

examples(personTitled, {
  finds: [
    ['somebody called Mrs Tettenhall', 'Tettenhall'],
    ['Dr P. Whelan', 'P. Whelan'],
  ],
  leaves: ['Yes sir. Move along', 'the doctor said'],
})
