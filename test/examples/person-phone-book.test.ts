import { personPhoneBook } from '../../shared/detect/recognizers/person-phone-book.ts'
import { examples } from './examples.ts'

examples(personPhoneBook, {
  finds: [
    ['\n13      Drita            07582 914422\n', 'Drita'],
    ['\n17      Landlord Keith   01473 960 812\n', 'Landlord Keith'],
  ],
  leaves: [
    'Registered e-mail   someone@mail.example',
    'Recovery phone    +447700900712',
    'Tel (home)   01452 960 371',
    '30      Pizza Roma       menu saved, no number',
  ],
})
