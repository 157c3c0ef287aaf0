import { patternRecognizer } from '../recognizer.ts'

/** RFC 5321 lengths; the naive form is quadratic. */
export const emailAddress = patternRecognizer({
  id: 'email-address',
  entity: 'EMAIL_ADDRESS',
  label: /e-?mail|apple id|paypal|account/i,
  patterns: [
    {
      hint: ['@'],
      regex: /(?<![\w.+'-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}\b/g,
      score: 0.95,
      because: 'form of an email address',
    },
    {
      hint: ['[at]', '(at)', ' @ '],
      regex: /(?<![\w.+'-])[\w.+'-]{1,64} ?(?:\[at\]|\(at\)| @ ) ?(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}\b/g,
      score: 0.7,
      because: 'form of an email address, its @ written apart',
    },
  ],
})
