import { patternRecognizer } from '../recognizer.ts'

const people =
  '(?:facebook|fb|instagram|twitter|x|tiktok|snapchat|linkedin|youtube|onlyfans|t|wa|telegram|vk|pinterest|soundcloud|justgiving|gofundme|ebay|vinted|etsy|depop|airbnb|github|reddit|twitch|linktr)'
const path = '[^\\s<>"\')]{0,200}[^\\s<>"\').,;:]'

/** Bodies whose pages are nobody's own. */
const publicSite =
  /(?:^|\.)(?:police\.uk|gov\.uk|nhs\.uk|parliament\.uk|judiciary\.uk|bbc\.co\.uk|bbc\.com|google\.[a-z.]+|bing\.com|wikipedia\.org|amazon\.[a-z.]+|apple\.com|microsoft\.com|legislation\.gov\.uk)(?:[/:?]|$)/i

const addressed = ['http:', 'https:', 'www.', '.com/', '.me/', '.net/', '.org/', '.ee/', '.co.uk/']

export const webAddress = patternRecognizer({
  id: 'web-address',
  entity: 'URL',
  patterns: [
    {
      hint: addressed,
      regex: new RegExp(
        `(?<![\\w@.-])(?:https?://)?(?:[a-z]{1,8}\\.)?${people}\\.(?:com|me|co\\.uk|org|net|ee)/${path}`,
        'gi',
      ),
      score: 0.8,
      because: 'a page on a platform where pages belong to people',
    },
    {
      hint: addressed,
      regex: new RegExp(
        `(?<![\\w@.-])(?:https?://|www\\.)[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}/(?:~|user|users|profile|profiles|people|member|members|u|in|channel|id)${path}`,
        'gi',
      ),
      score: 0.7,
      because: 'a web page of a user',
    },
    {
      hint: ['wordpress', 'blogspot', 'wixsite', 'weebly', 'tumblr', 'livejournal'],
      regex:
        /(?<![\w@.-])(?:https?:\/\/)?(?:[\w-]{1,63}\.)?(?:wordpress|blogspot|wixsite|weebly|tumblr|livejournal)\.com\b\/?/gi,
      score: 0.6,
      because: 'a site of the kind that people keep for themselves',
    },
    {
      hint: [
        'drive.google',
        'docs.google',
        'photos.app',
        'photos.google',
        'dropbox.com',
        '1drv.ms',
        'onedrive',
        'wetransfer',
        'icloud.com',
      ],
      regex: new RegExp(
        `(?<![\\w@.-])(?:https?://)?(?:www\\.)?(?:(?:drive|docs|photos)\\.google\\.com|photos\\.app\\.goo\\.gl|dropbox\\.com|1drv\\.ms|onedrive\\.live\\.com|wetransfer\\.com|we\\.tl|(?:www\\.)?icloud\\.com)/${path}`,
        'gi',
      ),
      score: 0.7,
      because: 'files that somebody keeps on the net',
    },
    {
      hint: ['http:', 'https:', 'www.', '/login', '/profile'],
      regex: new RegExp(
        `(?<![\\w@.-])(?:https?://(?:www\\.)?|www\\.)[a-z\\d-]{1,63}(?:\\.[a-z\\d-]{2,63}){1,4}(?:/(?:${path})?)?`,
        'gi',
      ),
      score: 0.35,
      because: 'an address on the net that is no public body’s',
    },
  ],
  accept: (value) =>
    /^(?:https?:\/\/)?(?:www\.)?(?:drive|docs|photos)\.google/i.test(value) ||
    !publicSite.test(value.replace(/^https?:\/\//i, '')),
})
