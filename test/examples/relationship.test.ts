import { relationship } from '../../shared/detect/recognizers/relationship.ts'
import { examples } from './examples.ts'

examples(relationship, {
  finds: [
    ['She left her eldest son with him.', 'her eldest son'],
    ["The victim's neighbour heard it.", "The victim's neighbour"],
  ],
  leaves: ['a son of a gun', 'the sister ship'],
})
