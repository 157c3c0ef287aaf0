import { relationship } from '../../shared/detect/recognizers/relationship.ts'
import { examples } from './examples.ts'

examples(relationship, {
  finds: [
    ['Relationship to victim - step-father', 'step-father'],
    ['Relationship: Sister', 'Sister'],
    ['Next of kin: Mary Dyer (mother)', 'mother'],
    ['my next door neighbour', 'my next door neighbour'],
    ['She left her eldest son with him.', 'her eldest son'],
    ["The victim's neighbour heard it.", "The victim's neighbour"],
  ],
  leaves: ['a sister ship', 'a son of a gun', 'the sister ship'],
})
