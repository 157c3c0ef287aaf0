import { addressTail, nameWord, postcodeSource, streetFirst, streetWord, sureStreetWord } from '../address-words.ts'
import { functionWords } from '../name-words.ts'
import { opensWithRank } from '../ranks.ts'
import { patternRecognizer } from '../recognizer.ts'

const notStreets =
  /^(?:(?:The |A )?(?:High|Main|Side|Back|One|This|That|Same|Wrong|Any|Other|Half|Long|By the) (?:Street|Road|Way|Lane)(?!, [A-Z])|.*\b(?:Crown|Magistrates|County|Youth|Family|High Court|Supreme|Coroner'?s?|Appeal|Police|Neighbourhood|Night|Rail|Milky|Hot|Rear|Front|Custody|Cell|Car|Officer|Quality)\b.*)$/i
const houses =
  '(?:House|Cottage|Lodge|Barn|Farm|Farmhouse|Mill|Rectory|Vicarage|Manor|Hall|Grange|Granary|Forge|Bungalow|Schoolhouse|Gatehouse|Coach ?house|Chapel|[A-Z][a-z]{2,12}house)'
const common = new RegExp(
  `(?<![\\w/.-])(?:The (?:[A-Z][\\p{L}'-]{1,20} ){0,2}[A-Z][\\p{L}'-]{1,20}, |(?:[A-Z][\\p{L}'-]{1,20} ){1,2}?${houses}, )?(?:[A-Z][\\p{L}'-]{1,24}|St\\.)(?: ${nameWord}){0,3}? ${sureStreetWord}(?: ${streetWord})?\\b(?!')${addressTail}`,
  'gu',
)
const placed = new RegExp(
  `(?=[A-Z])(?<=\\b(?:in|at|on|to|up|down|along|off|of|from|near|outside|opposite|towards|into|behind|past|round|visited|searched|address|addr|scene|locus|enter|entering|entered|attend|attended|approach|visit|leaving|left|between|and|home|by|alley|behind|beside|jct|junction|corner of|location|locn?|premises|property)\\b:? {1,2})(?:[A-Z][\\p{L}'-]{1,24}|St\\.)(?: ${nameWord}){0,3}? ${streetWord}(?: ${streetWord})?\\b(?!')${addressTail}`,
  'gu',
)
const loud =
  /(?=[A-Z])(?<=(?<![\w-])(?:IN|AT|ON|TO|ALONG|OFF|OF|FROM|NEAR|OUTSIDE|OPPOSITE|TOWARDS|INTO|BEHIND|ATTEND|ATTENDED|ADDRESS|SEARCH|SEARCHED) )[A-Z][A-Z'-]{2,24}(?: [A-Z][A-Z'-]{1,24}){0,2}? (?:ROAD|RD|STREET|ST|AVENUE|AVE|CLOSE|CL|DRIVE|DR|LANE|LN|GARDENS|GDNS|COURT|CT|CRESCENT|CRES|TERRACE|TCE|WALK|MEWS|GROVE|WAY|ROW|PARADE|RISE|YARD|PLACE|PL|SQUARE|SQ|VIEW|HILL)(?![\w'-])/g
const house = new RegExp(
  `(?=[A-Z])(?<=, )[A-Z][\\p{L}'-]{2,24}(?: [A-Z][\\p{L}'-]{2,24})?, [A-Z][\\p{L}'-]{1,24}(?: ${nameWord}){0,2}? ${sureStreetWord}, [A-Z][\\p{L}'-]{2,24}(?: [A-Z][\\p{L}'-]{2,24})?,? ${postcodeSource}\\b`,
  'gu',
)
const behind = new RegExp(
  `(?=[A-Z])(?<=, )[A-Z][\\p{L}'-]{1,24}(?: ${nameWord}){0,2}? ${streetWord}(?=, [A-Z])${addressTail}`,
  'gu',
)
const welsh = new RegExp(
  `(?<![\\w/.-])(?:[A-Z][\\p{L}]{2,15}, )?${streetFirst} (?:[A-Z][\\p{L}'-]{2,24}|y|yr)(?: [A-Z][\\p{L}'-]{2,24}){0,2}${addressTail}`,
  'gu',
)
const owned = new RegExp(
  `(?<![\\w/.-])[A-Z][\\p{L}]{2,20}'s? (?:Barn|Farm|Cottage|House|Lodge|Yard|Mill|Croft|Cross|Corner|Wharf)\\b${addressTail}`,
  'gu',
)

const named = new RegExp(`(?<![\\w/.-])The (?:[A-Z][\\p{L}'-]{1,20} ){0,2}?${houses}(?=, [A-Z])${addressTail}`, 'gu')

/** "Clough Rd station": of the police. */
const station = /^ (?:(?:police )?station|custody|nick|PS|stn)\b/i
const possessed = /(?<!\S)(?:HER|HIS|MY|THEIR|OUR|THAT|THIS) /

/** In capitals: grammar right before the word for a street, or nothing but grammar ("HER STREET", "BACK ON DRIVE"). */
const isPhrase = (value: string): boolean => {
  if (/\p{Ll}/u.test(value)) return false
  const words = value.toLowerCase().split(/[ ,]+/).slice(0, -1)
  return (
    words.every((word) => functionWords.has(word)) || functionWords.has(words.at(-1) ?? '') || possessed.test(value)
  )
}

/** Streets without a number: "patrol in Union Place", "up Markland Hill Lane". */
export const addressStreet = patternRecognizer({
  id: 'address-street',
  entity: 'ADDRESS',
  patterns: [
    { regex: common, score: 0.55, because: 'the name of a street' },
    { regex: placed, score: 0.5, because: 'the name of a street or house, where one says a place' },
    { regex: loud, score: 0.45, because: 'the name of a street, in capitals where one says a place' },
    { regex: house, score: 0.6, because: 'the name of a house with its street, town and postcode' },
    { regex: behind, score: 0.4, because: 'the name of a street with its town' },
    { regex: welsh, score: 0.45, because: 'the name of a street, in Welsh order' },
    { regex: owned, score: 0.8, because: 'the name of a house' },
    { regex: named, score: 0.45, because: 'the name of a house with its village' },
  ],
  accept: (value, at, view) =>
    !notStreets.test(value) &&
    !opensWithRank(value) &&
    !(/ Dr$/.test(value) && /^\.? \p{Lu}/u.test(view.text.slice(at + value.length, at + value.length + 3))) &&
    !isPhrase(value) &&
    !station.test(view.text.slice(at + value.length, at + value.length + 10)),
})
