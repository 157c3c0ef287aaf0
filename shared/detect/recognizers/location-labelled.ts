import { patternRecognizer } from '../recognizer.ts'

/** Boxes and phrases that hold a place: birth, scene, country, prison. */
export const locationLabelled = patternRecognizer({
  id: 'location-labelled',
  entity: 'LOCATION',
  patterns: [
    {
      regex:
        /\b(?:place of birth|pob|birth ?place|town of birth|country of (?:birth|origin)|town|city|county|locus|venue|premises|location|born(?: in| at)?|village|country|area|district)(?:[:/] {0,20}| {2,30}|\t| )(?<value>\p{Lu}[\p{L}'-]{1,24}(?:[ -]\p{Lu}[\p{L}'-]{1,24}){0,2}(?:, \p{Lu}[\p{L}'-]{1,24}(?: \p{Lu}[\p{L}'-]{1,24})?)?)(?![\p{L}:])/giu,
      score: 0.5,
      because: 'stands where a place is asked for',
    },
    {
      regex:
        /\b(?:HMP|HM Prison|HMP ?(?:&|and) ?YOI|YOI|HMYOI|IRC) (?<value>\p{Lu}[\p{L}'-]{2,24}(?: \p{Lu}[\p{L}'-]{2,24})?)/gu,
      score: 0.8,
      because: 'the name of a prison',
    },
  ],
  accept: (value) => /^\p{Lu}/u.test(value) && !/^(?:Not|No|None|Unknown|The|As|Yes|See|N\/A|On|In|At)\b/i.test(value),
})
