import { patternRecognizer } from '../recognizer.ts'

const platform =
  '(?:instagram|insta|ig|snapchat|snap|tik ?tok|twitter|telegram|kik|discord|facebook|fb|messenger|signal|whatsapp|zalo|wechat|viber|skype|psn|playstation|xbox|steam|twitch|reddit|onlyfans|tinder|grindr|hinge|bumble|badoo|youtube|linkedin|ebay|vinted|wickr|threema|line)'

const labelled = new RegExp(
  `\\b(?:${platform}(?: (?:account|name|user ?name|id|handle|profile|tag))?(?: (?:as|is|under|called|named|in the name))?|user ?name|screen ?name|gamer ?tag|handle|online name|display name)(?:[: ]{1,4}| {5,40}|\\t)["'(]{0,2}(?<value>[A-Za-z0-9_][A-Za-z0-9_.-]{2,29}[A-Za-z0-9_])(?![\\w@])`,
  'gi',
)

/** An account's name looks put together: a digit, a dot or an underscore, or capitals inside. */
const madeUp = /[._\d]|[a-z][A-Z]/

export const socialHandle = patternRecognizer({
  id: 'social-handle',
  entity: 'SOCIAL_HANDLE',
  patterns: [
    {
      regex: /(?<![\w@.])@[A-Za-z0-9_][A-Za-z0-9_.]{0,28}[A-Za-z0-9_](?![\w@])/g,
      score: 0.8,
      because: 'a name after @, as of an account',
    },
    { regex: labelled, score: 0.7, because: 'the name of an account on a platform named before it' },
  ],
  accept: (value) => value.startsWith('@') || madeUp.test(value.slice(0, -1)),
})
