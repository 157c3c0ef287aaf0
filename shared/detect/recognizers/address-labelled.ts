import { opensWithRank } from '../ranks.ts'
import { patternRecognizer } from '../recognizer.ts'

/** A box for an address: what stands in it, up to the next column. */
export const addressLabelled = patternRecognizer({
  id: 'address-labelled',
  entity: 'ADDRESS',
  patterns: [
    {
      regex:
        /\b(?:(?:home|current|previous|last known|work|business|bail|full|correspondence|delivery|contact|postal|billing|witness|victim|scene|new|old) )?(?:address|addr|addresses)(?: \d)?(?: \([^)\n]{1,20}\))?(?:[:/] {0,30}| {2,40}|\t)(?<value>(?=[^\n]{0,30}(?:\d|\p{Lu}\p{Ll}))[^\n\t|;]{4,160}?)(?= {2}|\t|\n|$|\||;| - | (?:Tel|Phone|Mob|Mobile|Email|E-mail|Post ?code|DOB|D\.O\.B|Since|Telephone)\b)/giu,
      score: 0.8,
      because: 'stands where the label asks for an address',
    },
    {
      regex:
        /\b(?:[Hh]ome|HOME|[Ll]ives(?: at)?|[Rr]esidence|[Dd]omicile|[Pp]roperty|PROPERTY|[Pp]remises|[Ss]cene|[Ll]ocus)(?::| {2,40}|\t) {0,20}(?<value>(?=[^\n]{0,60}(?:\b(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Court|Gardens|Terrace|Way|Crescent|Place|House|Hill|Buildings)\b|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}))[A-Z\d"][^\n\t|;]{4,120}?)(?= {2}|\t|\n|$|\||;| - )/g,
      score: 0.7,
      because: 'stands where a home or property is named',
    },
    {
      regex:
        /\b(?:House(?: (?:name|no|number))?(?: ?(?:\/|or) ?(?:no|number|name))?|Flat (?:no|number)|Street(?: name)?|(?:Address )?[Ll]ine [1-4])\.?: {0,30}(?<value>[A-Z\d][^\n\t|;:]{0,60}?)(?= {2}|\t|\n|$|\||;)/g,
      score: 0.7,
      because: 'stands where a part of an address is asked for',
    },
    {
      regex: /(?<![\w])[Cc]\/[Oo] (?<value>\p{Lu}[^\n\t|;.]{4,80}?)(?= {2}|\t|\n|$|\||;|\.)/gu,
      score: 0.6,
      because: 'stands after "c/o"',
    },
  ],
  accept: (value) =>
    !/^(?:as (?:above|per|a\d)|nfa|no fixed|not |unknown|withheld|refused|n\/a|none|see |same|police|given|line )/i.test(
      value.trim(),
    ) &&
    !/^[A-Z][a-z ]{0,20}:|^(?:PO box|HMP)\b/i.test(value) &&
    !opensWithRank(value),
})
