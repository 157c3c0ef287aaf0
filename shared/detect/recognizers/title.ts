import { patternRecognizer } from '../recognizer.ts'

/** Titles that few people hold, right before a name; "Mr" and "Mrs" tell nothing. */
export const title = patternRecognizer({
  id: 'title',
  entity: 'TITLE',
  patterns: [
    {
      regex:
        /(?<![\p{L}.'-])(?:(?:the )?(?:Rt\.? |Right |Very |Most )?(?:Hon(?:ourable)?\.?|Rev(?:erend|d)?\.?)(?: Canon| Father| Prebendary)?|Canon|Archdeacon|Rabbi|Imam|Pastor|Bishop|Granthi|Cllr\.?|Councillor|Professor|Prof\.?|Sir|Dame|Lord|Lady|Baroness|Viscount|Sheikh|Hajji|Alderman)(?= \p{Lu}[\p{L}.'-]*)/gu,
      score: 0.5,
      because: 'a title that few people hold, before a name',
    },
  ],
})
