import type { EntityId } from '../../model/entity.ts'
import { matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const nation =
  'British|English|Welsh|Scottish|Irish|Polish|Romanian|Bulgarian|Lithuanian|Latvian|Albanian|Kosovan|Ukrainian|Russian|Czech|Slovak|Hungarian|Portuguese|Spanish|Italian|French|German|Dutch|Greek|Turkish|Kurdish|Iraqi|Iranian|Afghan|Pakistani|Indian|Bangladeshi|Sri Lankan|Nepali|Chinese|Vietnamese|Filipino|Thai|Nigerian|Ghanaian|Somali|Eritrean|Ethiopian|Sudanese|Kenyan|Zimbabwean|Congolese|Gambian|Jamaican|Trinidadian|Brazilian|Colombian|American|Canadian|Australian|Syrian|Lebanese|Egyptian|Moroccan|Algerian|Libyan|Israeli|Palestinian|Yemeni'
const said =
  "(?:[Hh]e|[Ss]he|[Ww]ho|[Tt]hey|[Ii]) (?:is|was|are|were|am) (?:an? )?|(?:I'm|[Hh]e's|[Ss]he's|[Tt]hey're|[Ww]ho's) (?:an? )?"
const faith =
  "Muslim|Sunni|Shia|Christian|Catholic|Roman Catholic|Protestant|Methodist|Baptist|Pentecostal|Orthodox Christian|Orthodox Jew|Jewish|Jew|Hindu|Sikh|Buddhist|Jain|Quaker|Mormon|Rastafarian|atheist|Jehovah's Witness"

const someone =
  '(?:males?|females?|man|men|woman|women|boys?|girls?|lads?|lady|ladies|youths?|teenagers?|gentleman|person|people|child|children|family|couple|neighbours?|community)'
const people =
  '(?:(?:[Ww]hite|[Bb]lack|[Bb]rown|[Mm]ixed[- ](?:race|heritage)|[Dd]ual[- ]heritage|[Ll]ight[- ]skinned|[Dd]ark[- ]skinned)(?:[ /-](?:British|European|African|Caribbean|Irish|Asian|skinned))?|(?:South |East |South East |British |Central )?Asian|Afro-Caribbean|African|Caribbean|(?:Eastern?|Northern|Southern) European|Mediterranean|Middle[- ]Eastern|Arabic?|Oriental|Romany|Roma|Gypsy|(?:Irish )?Travell?er|Somali|Kurdish|Afghan|Chinese|Hispanic|Latino)'

const rules: readonly (readonly [EntityId, RegExp, string])[] = [
  [
    'ETHNICITY',
    new RegExp(
      `(?<![\\p{L}-])${people}(?= (?:[a-z-]{3,10} )?${someone}(?![\\p{L}-])|[ -](?:looking|appearance|background|ethnicity|origin|descent|heritage)(?![\\p{L}-]))`,
      'gu',
    ),
    'an ethnicity said of a person',
  ],
  [
    'ETHNICITY',
    /(?<=\b(?:16 ?\+ ?1|SDE|self[- ]defined)(?: code)?[: -]{1,3})[WBAMO][1-9](?!\w)|(?<![\w/-])[WBAMO][1-9](?= ?[-(]? ?(?:SDE|16 ?\+ ?1))|(?<=\bof )(?:mixed|dual)[- ](?:race|heritage)|(?<=\ban? )Irish Travell?er/gu,
    'an ethnicity said of a person',
  ],
  ['ETHNICITY', /(?<![\w/-])(?:IC ?[1-69]|[Cc]ode [WBAMO][1-9])(?![\w-])/gu, 'a code of ethnicity'],
  [
    'NATIONALITY',
    new RegExp(`(?<![\\p{L}-])(?:${nation})(?= (?:[a-z-]{3,10} )?${someone}(?![\\p{L}-]))`, 'gu'),
    'a nationality said of a person',
  ],
  [
    'RELIGION',
    new RegExp(
      `(?<![\\p{L}-])(?:${faith})(?= (?:[a-z-]{3,10} )?(?:${someone}|faith|school|wedding|funeral|prayers?)(?![\\p{L}-]))`,
      'gu',
    ),
    'a religion said of a person',
  ],
  [
    'NATIONALITY',
    new RegExp(
      `(?<![\\p{L}-])(?:(?=[A-Z])(?<=${said})(?:${nation})(?= (?:national|citizen|by birth)|[,.;)]|\\n|$| and| who)|(?:${nation})(?= (?:national|citizen|passport holder)s?))(?![\\p{L}-])`,
      'gu',
    ),
    'a nationality said of a person',
  ],
  [
    'RELIGION',
    new RegExp(
      `(?=[A-Za])(?:(?<=\\b(?:[Ff]amily|[Pp]arents|[Mm]other|[Ff]ather) (?:is|are|was|were) )(?:${faith})(?![\\p{L}-])|(?<=\\bconverted to |\\b[Rr]everted to )(?:Islam|Christianity|Judaism|Hinduism|Sikhism|Buddhism|Catholicism)(?!\\p{L})|(?<![\\p{L}-])(?:${faith}|Pagan|Spiritualist)(?= by (?:religion|faith)))`,
      'gu',
    ),
    'a religion said of a person',
  ],
  [
    'NATIONALITY',
    new RegExp(`(?<![\\p{L}-])(?:${nation})(?= by (?:nationality|birth|origin)|'s? passport| passport)`, 'gu'),
    'a nationality said of a person',
  ],
  [
    'RELIGION',
    new RegExp(`(?=[A-Za])(?<=${said}|\\b(?:practising|devout|observant|lapsed) )(?:${faith})(?![\\p{L}-])`, 'gu'),
    'a religion said of a person',
  ],
]

/** Nationality, religion and ethnicity as sentences say them. An ethnicity is mostly part of a description, so that it is proposed only where all is: "She is a practising Catholic". */
export const backgroundRunning: Recognizer = {
  id: 'background-running',
  entities: ['NATIONALITY', 'RELIGION', 'ETHNICITY'],
  find: (view) =>
    rules.flatMap(([entity, pattern, because]) =>
      matchesOf(view, pattern).map(
        ({ index, 0: value }): Candidate => ({
          entity,
          start: index,
          end: index + value.length,
          score: entity === 'ETHNICITY' ? 0.35 : 0.5,
          because,
        }),
      ),
    ),
}
