import { patternRecognizer } from '../recognizer.ts'

const kin =
  '(?:(?:step-?|half-|great-|grand)?(?:mother|father|son|daughter|brother|sister|child|parents?)|mum|mam|dad|nan|gran|grandad|grandma|aunt|auntie|uncle|nephew|niece|cousin|husband|wife|partner|fianc[eé]e?|boyfriend|girlfriend|ex-(?:husband|wife|partner|boyfriend|girlfriend)|(?:mother|father|son|daughter|brother|sister)-in-law|neighbours?|landlord|landlady|lodger|flatmate|housemate|colleague|employer|carer|best friend|foster (?:mother|father|carer|parents?))'
const elder =
  '(?:(?:eldest|youngest|elder|older|younger|late|estranged|former|new|twin|foster|adopted|unborn|next[- ]door) )?'

/** How one person stands to another: "her son", "the victim's neighbour". */
export const relationship = patternRecognizer({
  id: 'relationship',
  entity: 'RELATIONSHIP',
  patterns: [
    {
      hint: ['relationship', 'relation:'],
      regex: new RegExp(
        `(?<=(?:^|\\n|[|;,(]| {2}) {0,4}(?:[Rr]elationship|RELATIONSHIP|[Rr]elation)(?: to [a-z]{2,12}(?: [a-z]{2,12})?)?(?:: {0,12}| - |\\n {0,4}| {3,30}))${kin}(?![\\p{L}-])`,
        'giu',
      ),
      score: 0.55,
      because: 'stands where a relationship is asked for',
    },
    {
      hint: ['next of kin', 'nok', 'emergency contact'],
      regex: new RegExp(
        `(?<=\\b(?:next of kin|nok|emergency contact)\\b[^\\n]{0,50}[(,-] ?)${kin}(?![\\p{L}-])`,
        'giu',
      ),
      score: 0.5,
      because: 'how the next of kin stands to a person',
    },
    {
      regex: new RegExp(
        `(?<![\\p{L}'-])[Tt]he (?:victim|suspect|defendant|complainant|witness|accused|deceased|child|informant|caller|applicant|respondent)'s ${elder}${kin}(?![\\p{L}-])`,
        'gu',
      ),
      score: 0.55,
      because: 'how a person stands to one of the case',
    },
    {
      regex: new RegExp(`(?<![\\p{L}'-])(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir) ${elder}${kin}(?![\\p{L}-])`, 'gu'),
      score: 0.5,
      because: 'how a person stands to another',
    },
  ],
})
