import { patternRecognizer } from '../recognizer.ts'

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'

/** RFC 791 and 4291; versions such as 1.14.2 have fewer parts. */
export const ipAddress = patternRecognizer({
  id: 'ip-address',
  entity: 'IP_ADDRESS',
  label: /\bips?\b[^\n]{0,16}$/i,
  doubt: 0.2,
  notAfter: /\bversion\b[^\n]{0,8}$/i,
  patterns: [
    {
      hint: ['ip ', 'ip:', 'ip\n', 'address'],
      regex: new RegExp(`(?<![\\d.])(?:${octet}(?: ?\\. ?|\\[\\.\\]|\\(\\.\\))){3}${octet}(?![\\d]|\\.\\d)`, 'g'),
      score: 0.4,
      because: 'form of an internet address, its parts written apart',
      needs: 'label',
    },
    {
      hint: /\d\.\d{1,3}\.\d|[\da-f]:[\da-f:]{2}/i,
      regex: new RegExp(`(?<![\\d.])(?:${octet}\\.){3}${octet}(?![\\d]|\\.\\d)`, 'g'),
      score: 0.85,
      because: 'form of an internet address',
    },
    {
      hint: /:[\da-f]{1,4}:[\da-f]{1,4}:/i,
      regex: /(?<![\w:])(?:[0-9A-F]{1,4}:){7}[0-9A-F]{1,4}(?![\w:])/gi,
      score: 0.9,
      because: 'form of an internet address (version 6)',
    },
    {
      hint: ['::'],
      regex: /(?<![\w:])(?:[0-9A-F]{1,4}:){1,6}(?::[0-9A-F]{1,4}){1,6}(?![\w:])/gi,
      score: 0.7,
      because: 'form of a shortened internet address (version 6)',
    },
  ],
})
