import { bankAccount } from '../../shared/detect/recognizers/bank-account.ts'
import { examples } from './examples.ts'

examples(bankAccount, {
  finds: [
    ['account 86067289', '86067289'],
    ['40-17-77 / 67287619', '67287619'],
    ['an account ending 3576', '3576'],
  ],
  leaves: ['on 12122024 at noon', 'call 01632 960123'],
})
