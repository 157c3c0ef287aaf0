import { patternRecognizer } from '../recognizer.ts'

const platform =
  '(?:instagram|insta|ig|snapchat|snap|tik ?tok|twitter|telegram|kik|discord|facebook|fb|messenger|signal|whatsapp|zalo|wechat|viber|skype|psn|playstation|xbox|steam|twitch|reddit|onlyfans|tinder|grindr|hinge|bumble|badoo|youtube|linkedin|ebay|vinted|wickr|threema|line)'

const labelled = new RegExp(
  `\\b(?:${platform}(?: (?:account|name|user ?name|id|handle|profile|tag))?(?: (?:as|is|under|called|named|in the name))?|user ?name|screen ?name|gamer ?tag|gaming name|insta name|account name|dating name|profile name|handle|online name|display name)(?:[: ]{1,4}| {5,40}|\\t)["'(]{0,2}(?<value>[A-Za-z0-9_][A-Za-z0-9_.-]{2,29}[A-Za-z0-9_])(?![\\w@])`,
  'gi',
)

/** `lexi.rae.x0`: points between small letters, and no ending of a domain or file. */
const lineLabelled =
  /(?<![\w@./\\-])[a-z][a-z\d]{1,20}(?:\.(?!(?:com|co|uk|org|net|example|gov|ac|police|me|io|jpe?g|png|pdf|docx?|xlsx?|mp[34]|mov|heic|txt|csv|zip)\b)[a-z\d]{1,20}){1,3}(?![\w@/\\-]|\.\w)/g
const listed =
  /(?:\b(?:authors?|accounts?|identifiers?|participants?|user ?names?|users?|profiles?|handles?|liked by|followed by|follower|tagged|sender|recipient|snap(?:chat)?|insta(?:gram)?|tik ?tok|target|dm|dms|messaged|added)\b[^\n]{0,40}|^|\n)$/i

const fileName =
  /\.(?:jpe?g|png|gif|heic|pdf|docx?|xlsx?|csv|txt|mp[34]|mov|avi|wav|opus|zip|eml|msg|html?|db|json|xml)$|^(?:img|vid|dsc|pxl|screenshot|scan|whatsapp)[_-]/i

/** An account's name looks put together: a digit, a dot or an underscore, or capitals inside. */
const madeUp = /[._\d]|[a-z][A-Z]/

export const socialHandle = patternRecognizer({
  id: 'social-handle',
  entity: 'SOCIAL_HANDLE',
  label: listed,
  patterns: [
    {
      regex: /(?<![\w@.])@[A-Za-z0-9_][A-Za-z0-9_.]{0,28}[A-Za-z0-9_](?![\w@])/g,
      score: 0.8,
      because: 'a name after @, as of an account',
    },
    {
      hint: /_/,
      regex:
        /(?<![\w@./\\-])(?=[a-zA-Z\d.]{0,28}_)(?=[A-Z\d._]{0,29}[a-z])[a-zA-Z\d._]{2,28}[a-zA-Z\d_](?![\w@/\\-]|\.\w|"? ?:)/g,
      score: 0.45,
      because: 'small letters joined by an underscore, as in the name of an account',
    },
    {
      regex: lineLabelled,
      score: 0.45,
      because: 'a word with points inside it, where accounts are listed',
      needs: 'label',
    },
    { regex: labelled, score: 0.7, because: 'the name of an account on a platform named before it' },
  ],
  accept: (value) =>
    value.startsWith('@') || (madeUp.test(value.slice(0, -1)) && !fileName.test(value) && /[A-Za-z]{2}/.test(value)),
})
