import { personNickname } from '../../shared/detect/recognizers/person-nickname.ts'
import { examples } from './examples.ts'

examples(personNickname, {
  finds: [
    ['NICKNAME STUBBSY; THE BADGER', 'STUBBSY', 'THE BADGER'],
    ['(AKA Tobes, TJ)', 'Tobes, TJ'],
  ],
  leaves: ['He is known as a thief.'],
})
