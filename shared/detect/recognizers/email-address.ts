import { patternRecognizer } from '../recognizer.ts'

/** Houses at which most people have their mail: with them an address is known without its sign. */
const house =
  '(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|aol|btinternet|sky|protonmail|proton|msn|virginmedia|talktalk|ntlworld|tiscali|mail)'
const ending = '(?:com|co\\.uk|uk|org|net|me|ie|fr|pl|de|it)'
const local = "[\\w.+'-]{1,64}"

/** RFC 5321 lengths; the naive form is quadratic. */
export const emailAddress = patternRecognizer({
  id: 'email-address',
  entity: 'EMAIL_ADDRESS',
  label: /e-?mail|apple id|paypal|account/i,
  patterns: [
    {
      hint: ['[dot]', '(dot)', '[at]', '(at)', '{at}'],
      regex: /(?<![\w.+'-])[\w.+'-]{1,64} ?[[({]at[\])}] ?[\w-]{1,63}(?: ?(?:\.|[[({]dot[\])}]) ?[\w-]{2,24}){1,4}\b/gi,
      score: 0.8,
      because: 'form of an email address, its signs written as words',
    },
    {
      hint: / at [\w-]{2,40}\.(?:com|co|uk|org|net|me|ie|fr|pl|de|it)/,
      regex: new RegExp(
        `(?<![\\w.+'-])(?:${local} at ${house}|(?=[\\w.+'-]{0,40}[._\\d])${local} at [\\w-]{2,40})\\.${ending}(?![\\w.]\\w)`,
        'gi',
      ),
      score: 0.6,
      because: 'form of an email address, its @ written as a word',
    },
    {
      hint: /@(?:\s|[\w-]{1,40}(?:\s|,|(?:com|couk)\b))/,
      regex: new RegExp(
        `(?<![\\w.+'-])${local} ?@(?:\\s?[\\w-]{1,40}(?:\\s?[.,]\\s?(?:com|co|org|net|ac|gov)){1,2}(?:\\s?[.,]\\s?uk)?|${house}(?:com|co ?uk))(?![\\w])`,
        'gi',
      ),
      score: 0.6,
      because: 'form of an email address, broken or misread',
    },
    {
      hint: /[©®OQ](?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|aol|btinternet|sky|proton|msn|virgin|talktalk|ntlworld|tiscali|mail)/,
      regex: new RegExp(`(?<![\\w.+'-])[\\w.+'-]{2,40}[©®OQ]${house}\\.(?:com|co\\.uk)(?!\\w)`, 'g'),
      score: 0.5,
      because: 'form of an email address, its @ misread',
    },
    {
      hint: /[*•][\w.*•-]{0,20}@|@[\w.]{0,20}[*•]/,
      regex: /(?<![\w.+'*•-])(?=[\w.+'*•-]{0,40}[*•])[\w.+'*•-]{1,64}@(?:[\w*•-]{1,63}\.){1,6}[A-Za-z*]{2,24}(?!\w)/g,
      score: 0.97,
      because: 'an email address, partly hidden',
    },
    {
      hint: ['gmail', 'hotmail', 'icloud', 'outlook'],
      regex:
        /\b(?:gmail|hotmail|icloud|outlook|email)(?: (?:account|address|name))?(?: (?:is|was)|:) (?<value>(?=[a-z.]{0,24}[\d_])[a-z][\w.]{3,30}\w)(?![\w@])/gi,
      score: 0.5,
      because: 'the first half of an email address, where one is named',
    },
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
