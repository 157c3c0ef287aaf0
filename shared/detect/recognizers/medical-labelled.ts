import { patternRecognizer } from '../recognizer.ts'

/** Boxes for health: what stands in them, unless it says that there is none. */
export const medicalLabelled = patternRecognizer({
  id: 'medical-labelled',
  entity: 'MEDICAL',
  patterns: [
    {
      regex:
        /(?<=^|\n|[;|\t]| {2})(?:medical (?:conditions?|history|needs|problems?)|health(?: conditions?| issues| problems)?|medications?|diagnos(?:is|es)|past medical history|pmh|allerg(?:y|ies)|disabilit(?:y|ies)|mental health|illness(?:es)?|treatment|injur(?:y|ies)|current medication|regular medication|prescription|impression|clinical findings|findings|needs)(?:[:/] {0,20}| {2,40}|\t)(?<value>[^\n|]{3,120}?)(?=[.;|\n]|$| {2})/gi,
      score: 0.4,
      because: 'stands where health is asked for',
    },
  ],
  accept: (value) =>
    !/^(?:none|no\b|nil|n\/a|not |unknown|declined|refused|see |nothing|nkda|yes[. ]*$|-|large print)/i.test(
      value.trim(),
    ),
})
