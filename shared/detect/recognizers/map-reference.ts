import { patternRecognizer } from '../recognizer.ts'

/** what3words, Ordnance Survey grid references, latitude and longitude. */
export const mapReference = patternRecognizer({
  id: 'map-reference',
  entity: 'LOCATION',
  label:
    /\b(?:grid(?: ref(?:erence)?)?|ngr|os|map|location|gps|lat(?:itude)?|long?(?:itude)?|lng|co-?ord(?:inate)?s?|eastings?|northings?|plus code|w3w|what ?(?:3|three) ?words)\b[^\n]{0,16}$/i,
  patterns: [
    {
      hint: ['w3w', 'what3words', 'what three words', 'what 3 words'],
      regex:
        /(?<=\b(?:w3w|what ?(?:3|three) ?words)(?: (?:is|was|location|address))*[ :=-]{1,4}(?:\/\/\/)?)[a-z]{3,20}([. ])[a-z]{3,20}\1[a-z]{3,20}(?![\w.])/gi,
      score: 0.85,
      because: 'a what3words address, named as one',
    },
    {
      regex: /(?<![\w.])-?\d{1,2}\.\d{4,8},-?\d{1,3}\.\d{4,8}(?![\w.])/g,
      score: 0.85,
      because: 'latitude and longitude',
    },
    {
      hint: /\d\.\d{4}/,
      regex: /(?<![\w.])[+-]?\d{1,3}\.\d{4,8}°?(?: ?[NSEW])?(?![\w.])/g,
      score: 0.3,
      because: 'a latitude or longitude where one is named',
      needs: 'label',
    },
    {
      hint: /\d\.\d{3,8}°? ?[NS]/,
      regex: /(?<![\w.])\d{1,2}\.\d{3,8}°? ?[NS],? {0,2}\d{1,3}\.\d{3,8}°? ?[EW](?!\w)/g,
      score: 0.85,
      because: 'latitude and longitude',
    },
    {
      hint: ['°', 'º'],
      regex:
        /(?<![\w.])\d{1,2}[°º] ?\d{1,2}(?:\.\d{1,6})?['’′] ?(?:\d{1,2}(?:\.\d{1,4})?["”″] ?)?[NS],? {0,2}\d{1,3}[°º] ?\d{1,2}(?:\.\d{1,6})?['’′] ?(?:\d{1,2}(?:\.\d{1,4})?["”″] ?)?[EW](?!\w)/g,
      score: 0.9,
      because: 'latitude and longitude in degrees',
    },
    {
      hint: ['easting', 'northing'],
      regex: /(?<=\b(?:eastings?|northings?)[: =]{1,3})\d{6,7}(?!\w)/gi,
      score: 0.85,
      because: 'an easting or northing of the national grid',
    },
    {
      hint: /[2-9CFGHJMPQRVWX]\+[2-9CFGHJMPQRVWX]/,
      regex: /(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)/g,
      score: 0.6,
      because: 'form of a plus code',
    },
    {
      hint: ['grid', 'ngr', 'os ', 'map ref'],
      regex:
        /(?<=\b(?:grid(?: ref(?:erence)?)?|ngr|os(?: grid)?(?: ref(?:erence)?)?|map ref(?:erence)?)(?: (?:is|was|no))?[:. \n]{1,3})[HNOST][A-HJ-Z] ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})(?!\w)/gi,
      score: 0.9,
      because: 'a grid reference, named as one',
    },
    { regex: /\/\/\/ ?[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b/g, score: 0.9, because: 'a what3words address' },
    {
      regex: /(?<![\w.])-?\d{1,2}\.\d{4,8},? {1,2}-?\d{1,3}\.\d{4,8}(?![\w.])/g,
      score: 0.85,
      because: 'latitude and longitude',
    },
    {
      regex: /(?<!\w)[HNOST][A-HJ-Z] ?(?:\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})(?!\w)/g,
      score: 0.35,
      because: 'form of a grid reference',
      needs: 'label',
    },
  ],
})
