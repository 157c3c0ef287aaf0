import { bankAccount } from '../../shared/detect/recognizers/bank-account.ts'
import { examples } from './examples.ts'

examples(bankAccount, {
  finds: [
    ['Acc No - 1234 5678', '1234 5678'],
    ['acct 12-34-56-78', '12-34-56-78'],
    ['Nationwide roll number 0123/456789-1', '0123/456789-1'],
    ['paid into 12345678', '12345678'],
    ['account 86067289', '86067289'],
    ['40-17-77 / 67287619', '67287619'],
    ['an account ending 3576', '3576'],
  ],
  leaves: ['on 12122024 at noon', 'call 01632 960123'],
})
