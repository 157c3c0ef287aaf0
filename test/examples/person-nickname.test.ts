import { personNickname } from '../../shared/detect/recognizers/person-nickname.ts'
import { examples } from './examples.ts'

examples(personNickname, {
  finds: [
    ["He's known on road as Trigger", 'Trigger'],
    ['Known at home as: Macs', 'Macs'],
    ['known to her friends as Smudge, lives', 'Smudge'],
    ['prefers to be called Bex', 'Bex'],
    ['NICKNAME STUBBSY; THE BADGER', 'STUBBSY', 'THE BADGER'],
    ['(AKA Tobes, TJ)', 'Tobes, TJ'],
  ],
  leaves: ['commonly known as spice', 'known to police as a burglar', 'He is known as a thief.'],
})
