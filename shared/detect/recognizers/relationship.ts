import { patternRecognizer } from '../recognizer.ts'

const kin =
  '(?:(?:step|half-|great-|grand)?(?:mother|father|son|daughter|brother|sister|child|parents?)|mum|mam|dad|nan|gran|grandad|grandma|aunt|auntie|uncle|nephew|niece|cousin|husband|wife|partner|fianc[eé]e?|boyfriend|girlfriend|ex-(?:husband|wife|partner|boyfriend|girlfriend)|(?:mother|father|son|daughter|brother|sister)-in-law|neighbours?|landlord|landlady|lodger|flatmate|housemate|colleague|employer|carer|best friend|foster (?:mother|father|carer|parents?))'
const elder = '(?:(?:eldest|youngest|elder|older|younger|late|estranged|former|new|twin|foster|adopted|unborn) )?'

/** How one person stands to another: "her son", "the victim's neighbour". */
export const relationship = patternRecognizer({
  id: 'relationship',
  entity: 'RELATIONSHIP',
  patterns: [
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
