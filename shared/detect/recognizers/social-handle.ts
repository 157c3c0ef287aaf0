import { firstTokenAt, type PageView } from '../page-view.ts'
import { patternRecognizer } from '../recognizer.ts'

const platform =
  '(?:instagram|insta|ig|snapchat|snap|tik ?tok|twitter|telegram|kik|discord|facebook|fb|messenger|signal|whatsapp|zalo|wechat|viber|skype|psn|playstation|xbox|steam|twitch|reddit|onlyfans|tinder|grindr|hinge|bumble|badoo|youtube|linkedin|ebay|vinted|wickr|threema|line|quora|tumblr|bebo|bigo|likee|bereal|roblox|fortnite|minecraft|steam|match|pof|plenty of fish|okcupid|feeld|fabswingers)'

const labelled = new RegExp(
  `\\b(?:${platform}(?: (?:account|name|user ?name|id|handle|profile|tag))?(?: (?:as|is|under|called|named|in the name))?|user ?name|screen ?name|gamer ?tag|gaming name|insta name|account name|dating name|profile name|handle|online name|display name)(?:[: ]{1,4}| {5,40}|\\t)["'(]{0,2}(?<value>[A-Za-z0-9_][A-Za-z0-9_.-]{2,29}[A-Za-z0-9_])(?![\\w@#])`,
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

const accountName =
  '(?<value>(?:u/)?(?!the\\b|is\\b|was\\b)[A-Za-z\\d_][\\w.-]{2,28}[A-Za-z\\d_](?:#\\d{4})?)(?![\\w@#])'
const says = `(?::|-|=| )[ :-]{0,4}["'“]?${accountName}`

/** Where only the name of an account can stand, so that a plain word is one. */
const nameLabelled = new RegExp(
  `\\b(?:user ?name|screen ?name|gamer ?tag|handle|account name|online name|display name)(?: (?:is|was|of|being|called))?${says}`,
  'gi',
)
const onPlatform = new RegExp(
  `\\b${platform}(?: (?:name|account|user|id|profile|handle))? (?:is|was|under|called|name:?)${says}`,
  'gi',
)
const goesBy = new RegExp(`\\b(?:known|goes|going) (?:online |by |as )*(?:online )?(?:by|as)${says}`, 'gi')
/** What stands on every page on which an account is named by its platform. */
const platforms = [
  'insta',
  'snap',
  'tik',
  'twitter',
  'telegram',
  'kik',
  'discord',
  'facebook',
  'fb',
  'messenger',
  'signal',
  'whatsapp',
  'zalo',
  'wechat',
  'viber',
  'skype',
  'psn',
  'playstation',
  'xbox',
  'steam',
  'twitch',
  'reddit',
  'onlyfans',
  'tinder',
  'grindr',
  'hinge',
  'bumble',
  'badoo',
  'youtube',
  'linkedin',
  'ebay',
  'vinted',
  'wickr',
  'threema',
  ' line',
  '\nline',
  ' ig',
  '\nig',
  'ig ',
  'tumblr',
  'bebo',
  'roblox',
  'fortnite',
  'minecraft',
  'match',
  'pof',
  'plenty of',
  'okcupid',
  'feeld',
  'fabswingers',
  'quora',
  'bigo',
  'likee',
  'bereal',
  'user',
  'screen',
  'gamer',
  'handle',
  'online name',
  'display name',
  'account name',
  'gaming name',
  'dating name',
  'profile name',
]
/** A word in small letters right behind the name of a platform: "Snapchat lexirae". */
const besidePlatform =
  /\b(?:[Ii]nstagram|[Ii]nsta|[Ss]napchat|[Ss]nap|[Tt]ik ?[Tt]ok|[Oo]nly[Ff]ans|[Kk]ik|[Dd]iscord|[Tt]elegram|[Rr]eddit|[Tt]witch|PSN|[Xx]box|[Ss]team)(?:: ?| - | )(?<value>(?:u\/)?[a-z_][a-z\d_.]{4,28}[a-z\d_](?:#\d{4})?)(?![\w@])/g

/** Whether a plain word is in no list, so that it was made up as a name. */
function isCoined(view: PageView, value: string, at: number): boolean {
  if (madeUp.test(value.slice(0, -1)) || /[#/]/.test(value)) return true
  const token = view.tokens[firstTokenAt(view, at)]
  return token !== undefined && token.start === at && token.text === value && token.flags === 0
}

export const socialHandle = patternRecognizer({
  id: 'social-handle',
  entity: 'SOCIAL_HANDLE',
  label: listed,
  patterns: [
    {
      hint: platforms,
      regex: nameLabelled,
      score: 0.6,
      because: 'the name of an account, where one is named',
    },
    { hint: platforms, regex: onPlatform, score: 0.6, because: 'the name of an account, where one is named' },
    { hint: ['known ', 'goes ', 'going '], regex: goesBy, score: 0.5, because: 'a name that somebody goes by' },
    {
      hint: platforms,
      regex: besidePlatform,
      score: 0.5,
      because: 'a word of no list right behind the name of a platform',
    },
    {
      hint: ['#'],
      regex: /(?<![\w@#])[A-Za-z\d_][\w.]{1,30}#\d{4}(?!\w)/g,
      score: 0.6,
      because: 'a name with four figures after #, as of an account',
    },
    {
      hint: [' u/', '/u/'],
      regex: /(?<![\w@])\/?u\/[\w-]{3,20}(?!\w)/g,
      score: 0.7,
      because: 'the name of an account on Reddit',
    },
    {
      hint: ['underscore', ' dot '],
      regex:
        /\b(?<value>[a-z\d]{2,20}(?: (?:underscore|dot) [a-z\d]{1,20}){1,4}(?: (?:zero|one|two|three|four|five|six|seven|eight|nine|\d{1,4})){0,4})(?! at\b)(?! (?:com|co)\b)(?!\w)/g,
      score: 0.4,
      because: 'the name of an account as it is said aloud',
    },
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
      hint: /[a-z\d]\.[a-z]/,
      regex: lineLabelled,
      score: 0.45,
      because: 'a word with points inside it, where accounts are listed',
      needs: 'label',
    },
    { hint: platforms, regex: labelled, score: 0.7, because: 'the name of an account on a platform named before it' },
  ],
  accept: (value, at, view) =>
    value.startsWith('@') ||
    / (?:underscore|dot) /.test(value) ||
    (isCoined(view, value, at) &&
      /^[A-Za-z_\d/]/.test(value) &&
      !fileName.test(value) &&
      /[A-Za-z]{2}/.test(value) &&
      !madeUp.test(value.slice(0, -1))) ||
    (madeUp.test(value.slice(0, -1)) && !fileName.test(value) && /[A-Za-z]{2}/.test(value)),
})
