import { sureStreetWord } from '../address-words.ts'
import { patternRecognizer } from '../recognizer.ts'

const outward = '[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])'

/** "lives in the NE8 area", "Postcode: M14": outward halves. Roads (A38, M5) and exhibits look alike. */
export const postcodeHalf = patternRecognizer({
  id: 'postcode-half',
  entity: 'POSTCODE',
  label:
    /\b(?:post ?code|area|around|near|lives? in|live in|somewhere in|based in|moved to|district)\b:?(?: the)?(?: (?:is|was|starts?|started|starting|begins?|began|beginning|first half|with|of))* {0,3}$/i,
  patterns: [
    {
      regex: new RegExp(
        `(?=[A-PR-UWYZ][A-HK-Y]?\\d)(?<![\\w/-])${outward}(?: \\d(?: something|[A-Z?*]{0,2}(?![\\w/*])))?(?![\\w/-])`,
        'g',
      ),
      score: 0.4,
      because: 'the outward half of a postcode',
      needs: 'label',
    },
    {
      regex: new RegExp(`(?=[A-PR-UWYZ][A-HK-Y]?\\d)(?<![\\w/-])${outward}(?= (?:area|district)\\b)`, 'g'),
      score: 0.6,
      because: 'the outward half of a postcode, named as an area',
    },
    {
      regex: new RegExp(
        `(?=[A-PR-UWYZ][A-HK-Y]?\\d)(?<=\\b${sureStreetWord},? (?:["'][^"'\\n]{2,24}["'],? )?)${outward}(?=[.,;)\\n]|$)`,
        'g',
      ),
      score: 0.45,
      because: 'the outward half of a postcode behind a street',
    },
  ],
  accept: (value) => !/^[AM]\d/.test(value) || value.startsWith('M1') || value.startsWith('M2'),
})
