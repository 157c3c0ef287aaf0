import { patternRecognizer } from '../recognizer.ts'

/** Titles that few people hold, right before a name; "Mr" and "Mrs" tell nothing. */
export const title = patternRecognizer({
  id: 'title',
  entity: 'TITLE',
  patterns: [
    {
      hint: ['title'],
      regex:
        /(?<=(?:^|\n|[|;]| {2}) {0,4}(?:[Tt]itle|TITLE)(?:: {0,8}| {2,20}|\n {0,4}))(?:Rev(?:erend|d)?\.?|Canon|Rabbi|Imam|Pastor|Bishop|Father|Sister|Cllr\.?|Councillor|Professor|Prof\.?|Sir|Dame|Lord|Lady|Baroness|Major|Captain|Colonel|Dr\.?)(?!\p{L})/gu,
      score: 0.5,
      because: 'a title that few people hold, where one is asked for',
    },
    {
      regex:
        /(?<![\p{L}.'-])(?:(?:the )?(?:Rt\.? |Right |Very |Most )?(?:Hon(?:ourable)?\.?|Rev(?:erend|d)?\.?)(?: Canon| Father| Prebendary)?|Canon|Archdeacon|Rabbi|Imam|Pastor|Bishop|Granthi|Cllr\.?|Councillor|Professor|Prof\.?|Sir|Dame|Lord|Lady|Baroness|Viscount|Sheikh|Hajji|Alderman|Major|Captain|Colonel|Brigadier|Lt\.? Col\.?|Rear Admiral|Wing Commander|Squadron Leader|Deacon|Monsignor|Mother Superior)(?= \p{Lu}[\p{L}.'-]*)/gu,
      score: 0.5,
      because: 'a title that few people hold, before a name',
    },
  ],
})
