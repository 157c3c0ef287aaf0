import { personMailHeader } from '../../shared/detect/recognizers/person-mail-header.ts'
import { examples } from './examples.ts'

examples(personMailHeader, {
  finds: [
    ['To: PC Trill', 'Trill'],
    ['From: craig rostron [mailto:x@y.co.uk]', 'craig rostron'],
    ['Cc: Zainab Kharodia; Ismail Bhamjee', 'Zainab Kharodia', 'Ismail Bhamjee'],
  ],
  leaves: ['From the outset'],
})
