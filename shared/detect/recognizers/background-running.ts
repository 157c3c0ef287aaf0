import type { EntityId } from '../../model/entity.ts'
import { matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const nation =
  'British|English|Welsh|Scottish|Irish|Polish|Romanian|Bulgarian|Lithuanian|Latvian|Albanian|Kosovan|Ukrainian|Russian|Czech|Slovak|Hungarian|Portuguese|Spanish|Italian|French|German|Dutch|Greek|Turkish|Kurdish|Iraqi|Iranian|Afghan|Pakistani|Indian|Bangladeshi|Sri Lankan|Nepali|Chinese|Vietnamese|Filipino|Thai|Nigerian|Ghanaian|Somali|Eritrean|Ethiopian|Sudanese|Kenyan|Zimbabwean|Congolese|Gambian|Jamaican|Trinidadian|Brazilian|Colombian|American|Canadian|Australian|Syrian|Lebanese|Egyptian|Moroccan|Algerian|Libyan|Israeli|Palestinian|Yemeni'
const said =
  "(?:[Hh]e|[Ss]he|[Ww]ho|[Tt]hey|[Ii]) (?:is|was|are|were|am) (?:an? )?|(?:I'm|[Hh]e's|[Ss]he's|[Tt]hey're|[Ww]ho's) (?:an? )?"
const faith =
  "Muslim|Sunni|Shia|Christian|Catholic|Roman Catholic|Protestant|Methodist|Baptist|Pentecostal|Orthodox Christian|Orthodox Jew|Jewish|Jew|Hindu|Sikh|Buddhist|Jain|Quaker|Mormon|Rastafarian|atheist|Jehovah's Witness"

const rules: readonly (readonly [EntityId, RegExp, string])[] = [
  [
    'NATIONALITY',
    new RegExp(
      `(?<![\\p{L}-])(?:(?<=${said})(?:${nation})(?= (?:national|citizen|by birth)|[,.;)]|\\n|$| and| who)|(?:${nation})(?= (?:national|citizen|passport holder)s?))(?![\\p{L}-])`,
      'gu',
    ),
    'a nationality said of a person',
  ],
  [
    'RELIGION',
    new RegExp(`(?<=${said}|\\b(?:practising|devout|observant|lapsed) )(?:${faith})(?![\\p{L}-])`, 'gu'),
    'a religion said of a person',
  ],
]

/** Nationality and religion as sentences say them: "She is a practising Catholic". */
export const backgroundRunning: Recognizer = {
  id: 'background-running',
  entities: ['NATIONALITY', 'RELIGION'],
  find: (view) =>
    rules.flatMap(([entity, pattern, because]) =>
      matchesOf(view, pattern).map(
        ({ index, 0: value }): Candidate => ({ entity, start: index, end: index + value.length, score: 0.5, because }),
      ),
    ),
}
