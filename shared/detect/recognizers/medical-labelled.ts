import { patternRecognizer } from '../recognizer.ts'

/** Boxes for health: what stands in them, unless it says that there is none. */
export const medicalLabelled = patternRecognizer({
  id: 'medical-labelled',
  entity: 'MEDICAL',
  patterns: [
    {
      regex:
        /(?=[a-z])(?<=^|\n|[;|\t]| {2}|[.)] )(?:medical (?:conditions?|history|needs|problems?)|health(?: conditions?| issues| problems)?|medications?|diagnos(?:is|es)|past medical history|pmhx?|p\/?mhx|hx|rx|dx|mhx|meds|medical|vulnerabilities|allerg(?:y|ies)|disabilit(?:y|ies)|mental health|illness(?:es)?|treatment|injur(?:y|ies)|current medication|regular medication|prescription|impression|clinical findings|findings|needs)(?:[:/] {0,20}| {2,40}|\t)(?<value>[^\n|]{2,120}?)(?=[.;|\n]|$| {2})/gi,
      score: 0.4,
      because: 'stands where health is asked for',
    },
  ],
  accept: (value) =>
    !/^(?:says|none|no\b|nil|n\/a|not |unknown|declined|refused|see |nothing|nkda|yes[. ]*$|-|large print|ok$|na$|y$|yes\b.{0,3}$|as above|deferred|ongoing$|given$|offered$|accepted$)/i.test(
      value.trim(),
    ) &&
    !/\b(?:interpreter|screens|live link|separate (?:door|entrance)|intermediary|translat(?:or|ion))\b/i.test(value),
})
