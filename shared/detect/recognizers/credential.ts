import { isKind } from '../lexicons.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { patternRecognizer } from '../recognizer.ts'

const what =
  '(?:pass ?-?words?|pass ?-?codes?|pass ?-?phrases?|p\\/w|pwd?|pin(?: ?(?:code|number|no))?|(?:un)?lock ?code|(?:access|entry|door|gate|alarm|key ?-?safe|safe|security|login|log-?in|wi-?fi|phone|screen|voicemail|verification|one[- ]time|auth(?:entication|orisation)?|sort of|reset|share|check|collection|tracking|voucher|gift card|memorable)(?: pass)? ?(?:code|pin|number|password|word)|key ?-?safe|codeword|code word|safe ?word|memorable (?:word|name|place)|(?:swipe|unlock) pattern|auth|otp)'
const says = '(?: (?:is|was|given as|as|of|for (?:it|the phone|his phone|her phone|this)|to (?:it|the phone)|=|-))?'

/** A word of the dictionary after "password is" mostly says something of the password: "password is needed". */
const isOrdinary = (view: PageView, at: number): boolean => {
  const token = view.tokens[firstTokenAt(view, at)]
  return token !== undefined && token.start === at && isKind(token.flags, 'word')
}

/** Codes that open a phone, a door or an account: "lock code 2580", "p/w swan1234", "key safe 1066". */
export const credential = patternRecognizer({
  id: 'credential',
  entity: 'OTHER_ID',
  patterns: [
    {
      hint: /pass|pin|code|p\/w|pw|word|lock|auth|otp|safe|pattern/i,
      regex: new RegExp(
        `(?<![\\w/-])${what}${says}[.:=]?[ ("']{1,4}(?<value>(?=[^\\s"'()]{0,24}\\d)[A-Za-z\\d][A-Za-z\\d!#$%&*?@_.+-]{2,22}[A-Za-z\\d!?*])(?![\\w/])`,
        'gi',
      ),
      score: 0.6,
      because: 'a code or password where one is named',
    },
    {
      hint: /code/i,
      regex:
        /(?<![\w/-])(?:check|share|access|unlock|verification|activation|recovery) code[.:=]?(?: is| was)?[ ("']{1,4}(?<value>(?=[A-Za-z\d ]{0,14}\d)[A-Za-z\d]{2,4}(?:[ -][A-Za-z\d]{2,4}){1,4})(?![\w/])/gi,
      score: 0.6,
      because: 'a code in groups where one is named',
    },
    {
      hint: /pass|word|memorable|p\/w/i,
      regex:
        /(?<![\w/-])(?:pass ?words?|pass ?codes?|p\/w|memorable (?:word|name|place)|code ?word)(?: (?:is|was|given as))?[.:=]? {0,3}["'](?<value>[^"'\n]{3,24})["']/gi,
      score: 0.6,
      because: 'a code or password where one is named',
    },
    {
      hint: ['password', 'passphrase', 'codeword', 'code word'],
      regex: /(?<![\w/-])(?:pass ?word|pass ?phrase|code ?word)(?: (?:is|was)|:) (?<value>[A-Za-z]{6,24})(?![\w'])/gi,
      score: 0.5,
      because: 'a word of no list where a password is named',
    },
  ],
  accept: (value, at, view) =>
    !(/^[A-Za-z]{6,24}$/.test(value) && view.text.charAt(at - 1) === ' ' && isOrdinary(view, at)) &&
    !/^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[:.]\d{2}|(?:19|20)\d{2}[/.-].*)$/.test(value),
})
