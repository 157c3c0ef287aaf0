import { dwelling, sureStreetWord } from '../address-words.ts'
import { patternRecognizer } from '../recognizer.ts'

const home =
  '(?:house|flat|cottage|bungalow|caravan|caravans|chalet|door|terrace|semi|barn|farm|farmhouse|boat|narrowboat|van|tent|lodge|annexe|shed|mobile home|static|static caravan|pub|maisonette|house share|hostel)'
const where =
  '(?:on the (?:left|right|corner|end)|past|just past|after|before|opposite|by|next to|behind|beside|up from|down from|across from|over from|at the (?:end|top|bottom|back) of|facing|overlooking|in front of|along from|near)'
const which =
  '(?:first|second|third|fourth|fifth|sixth|last|end|corner|next|only|big|little|small|white|red|blue|yellow|pink|green|black|brown|grey|old|new|tall|middle|top|bottom|ground floor|boarded[- ]up|detached|thatched|stone|brick)'
const name = "\\p{Lu}[\\p{L}'-]{1,20}"
const part =
  '(?:rear yard|rear garden|back garden|front garden|back yard|yard|forecourt|car park|driveway|garage|garages|stairwell|landing|communal (?:hallway|garden|stairwell|area)|hallway|alley|alleyway|side gate|side alley|passage|land|outbuildings?|basement|roof|doorway|entrance|lobby|bin store)'

/** In small letters, in capitals, and with a capital first. */
const anyPart = `(?:${part}|${part.toUpperCase().replace('(?:', '(?:')}|${part.replace(/(?<=[(|:])\p{Ll}/gu, (letter) => letter.toUpperCase())})`

/** A home as people describe where it is: "the third house on the left past the Co-op", "Sleaford Road, o/s no. 240". */
export const addressProse = patternRecognizer({
  id: 'address-prose',
  entity: 'ADDRESS',
  patterns: [
    {
      hint: [
        'on the left',
        'on the right',
        'on the corner',
        'on the end',
        'past the',
        'opposite',
        'next to',
        'behind',
        'beside',
        'across from',
        'over from',
        'at the end',
        'at the top',
        'at the bottom',
        'facing',
        'by the',
      ],
      regex: new RegExp(
        `(?<![\\p{L}])(?:the |a )?(?:${which} ){1,3}${home} ${where}(?: (?:the|a|our|my|your))? [^\\n.;:?!"]{3,60}?(?=[.;:?!"\\n]|$|,? (?:and|which|where|when|with|who|he|she|they|I|but|that)\\b)`,
        'giu',
      ),
      score: 0.4,
      because: 'a home by where it is',
    },
    {
      hint: [
        'next house',
        'house along',
        'house is',
        'cottage is',
        'house called',
        'farm called',
        'called',
        'house was',
        'home is',
        'lives at',
        'live at',
        'lived at',
        'living at',
        'moved to',
        'moved into',
      ],
      regex: new RegExp(
        `\\b(?:(?:house|cottage|bungalow|farm|property|barn|annexe|home)(?: (?:along|next door|opposite|behind|there|in question|itself)){0,2} (?:is |was |is called |was called |called |named |known as )|(?:lives?|lived|living|stay(?:s|ed|ing)?|moved|resid(?:es|ing)) (?:at|in|to|into) )(?<value>(?:The|Ty|Tŷ|Y|Yr|Tan|Pen) ${name}(?: ${name}){0,2})(?=[.,;)\\n]|$| (?:and|with|which|where|on|in|for|since)\\b)`,
        'gu',
      ),
      score: 0.5,
      because: 'the name of a house, where one says a home',
    },
    {
      hint: [
        'lives',
        'live ',
        'lived',
        'living',
        'lodges',
        'lodging',
        'stays',
        'staying',
        'sleep',
        'slept',
        'camped',
        'squat',
        'dosses',
        'parked',
      ],
      regex: new RegExp(
        `\\b(?:lives?|lived|living|lodges|lodging|stays|staying|stayed|sleeps|sleeping|slept|camped|camping|squatting|squats|dosses|dossing|parked up|pitched) (?:at|in|on|behind|by|near|under|round) (?<value>the [a-z' -]{3,30}(?:, | (?:in|at|on|off|by) )${name}(?: ${name}){0,2})`,
        'gu',
      ),
      score: 0.45,
      because: 'where one says that a person lives',
    },
    {
      regex: new RegExp(
        `(?!(?:Place|Location|Scene|Locus|Address|Outside|At|On|In|From|To|Near)\\b)(?:${name} ){1,3}${sureStreetWord},? (?:o\\/s|O\\/S|outside|opp\\.?|opposite|r\\/o|rear of|by|near|nr|jct(?: with| of)?|junction (?:of|with)|corner of)(?: the)? (?:[Nn]o\\.? ?|[Nn]umbers? |[Nn]os\\.? ?)?\\d{1,4}[A-Za-z]?(?![\\w/:.-]\\d)`,
        'gu',
      ),
      score: 0.6,
      because: 'a street and the number of a house in it',
    },
    {
      hint: ['o/s', 'r/o', ' opp', 'jct', 'rear of', 'outside', 'opposite'],
      regex:
        /(?<![\p{L}\d])(?:[Nn]o\.? ?|[Nn]umber )\d{1,3}[A-Za-z]?(?![\w/:.-]\d)(?<=(?<![\p{L}\d])(?:[Oo]\/[Ss]|[Rr]\/[Oo]|[Oo]pp\.?|nr|[Rr]ear of|[Oo]utside|[Oo]pposite) [Nn][a-z.]{1,5} ?\d{1,3}[A-Za-z]?)/gu,
      score: 0.5,
      because: 'a house by its number',
    },
    {
      regex:
        /(?<![\w£/.:-])\d{1,3}[A-Fa-f](?= (?:keys?|front door|tenant|tenants|resident|residents|occupier|garden)\b)/g,
      score: 0.4,
      because: 'a house by its number',
    },
    {
      regex: new RegExp(`(?<=${name} ${name}, )\\d{1,3}[A-F](?=[.,;)]|\\n|$)`, 'gu'),
      score: 0.4,
      because: 'a house by its number, behind a name',
    },
    {
      hint: [
        'yard of',
        'yard at',
        'garden of',
        'garden at',
        'forecourt',
        'stairwell of',
        'landing of',
        'hallway of',
        'hallway at',
        'driveway of',
        'garage at',
        'garages at',
        'alley',
        'passage',
        'doorway of',
        'entrance of',
        'entrance to',
        'lobby of',
        'car park of',
        'car park at',
        'bin store',
        'outbuilding',
        'communal',
        'side gate',
        'basement of',
      ],
      regex: new RegExp(
        `(?<=^|\\n|: ?| {2}|\\t|\\b(?:at|in|AT|IN) )(?:the |The |THE )?${anyPart}(?: (?:of|OF|at|AT|to|TO|behind|BEHIND|outside|OUTSIDE)|,) (?:${dwelling} \\w{1,4},? )?\\d{1,4}[A-Za-z]?,? ${name}(?: ${name}){0,3}(?:, ${name}(?: ${name}){0,2}){0,2}`,
        'gu',
      ),
      score: 0.82,
      because: 'a part of a property, and its address',
    },
  ],
  accept: (value) => !/\b(?:next door|wrong)\b/.test(value),
})
