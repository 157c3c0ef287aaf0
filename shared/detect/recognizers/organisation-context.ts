import { isKind } from '../lexicons.ts'
import { functionWords } from '../name-words.ts'
import { isCapitalLine } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { patternRecognizer } from '../recognizer.ts'

const body =
  "(?<value>(?:Y |Yr )?\\p{Lu}[\\p{L}'&-]{1,24}(?: (?:&|and|of|the|y|for) \\p{Lu}[\\p{L}'-]{1,24}| (?:\\p{Lu}[\\p{L}'&-]{1,24}|&)){0,4})"
const publicBody = /\b(?:Police|Constabulary|Court|CPS|Council|Magistrates|Custody|Crown|Act|Home Office)\b/i
/** Not a people, a day, a place alone or an ordinary word alone. */
function isBodyLike(value: string, at: number, view: PageView): boolean {
  const first = view.tokens[firstTokenAt(view, at)]
  if (first === undefined || isKind(first.flags, 'notName') || (functionWords.has(first.key) && first.key !== 'the'))
    return false
  if (isCapitalLine(view, first) && !value.includes(' ')) return false
  return value.includes(' ') || !(isKind(first.flags, 'word') || isKind(first.flags, 'place'))
}

const notBodies =
  /^(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|PS|DS|The|A|An|No|Not|None|Yes|Unknown|Self|Unemployed|Retired|Student|N\/A|He|She|They|I|His|Her|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** Where the text says that one works, studies, lives in care, is treated or represented. */
export const organisationContext = patternRecognizer({
  id: 'organisation-context',
  entity: 'ORGANISATION',
  patterns: [
    {
      regex: new RegExp(
        `\\b(?:(?:works?|worked|working|employed|job|shifts?|cleaner|manager|supervisor|nurse|accountant|teacher|chef|driver|cook|partner|director|carer|assistant|apprentice)(?: (?:part[- ]time|full[- ]time|nights|there))?(?: (?:at|for|by|with|from|in|of))|employ(?:er|ment)(?: is|:)?|(?:stud(?:ent|ies|ying)|pupil|attends?|attending|enrolled|taught|teach|teaches|teaching|school|goes|went)(?: (?:at|of|to|with|is|there))?(?: school| college| uni(?:versity)?)?(?: at| with)?|registered (?:with|at)|represented by|solicitors?(?: from|,| of)|patient (?:at|of)|treated at|admitted to|under the care of|referred to|seen at|placed (?:at|with)|resident (?:at|of)|carer? from|on behalf of|volunteers? (?:at|for)) (?:the )?${body}`,
        'gu',
      ),
      score: 0.4,
      because: 'where one says a place of work, study or care',
    },
    {
      regex: new RegExp(
        `\\b(?:[Ee]mployer|[Ww]orkplace|[Pp]lace of work|[Ss]chool|SCHOOL|[Cc]ollege|GP|[Ss]urgery|[Hh]ospital|[Ff]irm|[Cc]ompany|[Oo]rgani[sz]ation|[Ww]orks? (?:at|for)|EMPLOYER|GP practice|GP surgery)(?: name)?(?::| {2,}|\\t| ) {0,20}(?:the )?${body}`,
        'gu',
      ),
      score: 0.5,
      because: 'stands where a place of work, study or treatment is asked for',
    },
    {
      regex: new RegExp(
        `\\b(?:[Oo]ccupation|OCCUPATION|[Ee]mployment|EMPLOYMENT|[Jj]ob)(?: title)?(?::| {2,})[ ]{0,20}[A-Za-z][a-z '-]{2,30}, ${body}`,
        'gu',
      ),
      score: 0.5,
      because: 'the employer after an occupation',
    },
    {
      regex: new RegExp(`(?<=[\\p{L}"] )\\(${body}(?:, (?:nights|days|part time|full time))?\\)`, 'gu'),
      score: 0.2,
      because: 'a name in brackets, as of the body one belongs to',
    },
    {
      regex:
        /(?<=(?:[Ss]olicitor|[Ll]egal rep(?:resentative)?|[Bb]arrister|LEGAL)\b[^\n]{0,12}: {0,4}(?:M[rs]+ |Miss )?\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}, )(?<value>\p{Lu}[\p{L}'&-]{1,24}(?: (?:&|and|\p{Lu}[\p{L}'&-]{1,24})){0,4})/gu,
      score: 0.5,
      because: 'the firm after a lawyer',
    },
  ],
  accept: (value, at, view) =>
    !publicBody.test(value) && !notBodies.test(value) && /^\p{Lu}../u.test(value) && isBodyLike(value, at, view),
})
