import { passport } from '../../shared/detect/recognizers/passport.ts'
import { examples } from './examples.ts'

examples(passport, {
  finds: [
    ['PPT no 512345678', '512345678'],
    ['Passport 123 456 789', '123 456 789'],
    ['Passport number\n123456789', '123456789'],
    ['passport, 427492106', '427492106'],
    ['Kosovan passport P01774820', 'P01774820'],
  ],
  leaves: ['427492106', 'passport valid to 2030'],
})
