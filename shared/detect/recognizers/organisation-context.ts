import { isKind } from '../lexicons.ts'
import { functionWords } from '../name-words.ts'
import { isCapitalLine } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { patternRecognizer } from '../recognizer.ts'

const body =
  "(?<value>(?:Y |Yr )?\\p{Lu}[\\p{L}'&-]{1,24}(?: (?:&|and|of|the|y|for) \\p{Lu}[\\p{L}'-]{1,24}| (?:\\p{Lu}[\\p{L}'&-]{1,24}|&)){0,4})"
const publicBody = /\b(?:Police|Constabulary|Court|CPS|Council|Magistrates|Custody|Crown|Act|Home Office)\b/i
/** Not a people, a day, a place alone or an ordinary word alone. */
/** A shop or brand is a place of work where one says so: "works nights at Boots". */
const worked = /\b(?:works?|worked|working|work|job|shifts?|employed|nights|days)\b[^\n.;]{0,36}$/i

function isBodyLike(value: string, at: number, view: PageView): boolean {
  const first = view.tokens[firstTokenAt(view, at)]
  if (first !== undefined && isKind(first.flags, 'notName') && worked.test(view.text.slice(Math.max(0, at - 48), at)))
    return !calendar.test(value)
  if (first === undefined || isKind(first.flags, 'notName') || (functionWords.has(first.key) && first.key !== 'the'))
    return false
  const labelled = / {2}$|: *$/.test(view.text.slice(Math.max(0, at - 4), at))
  if (isCapitalLine(view, first) && !value.includes(' ') && !labelled) return false
  if (
    /(?:\b[Ss]ol(?:icitor)?s?|\b[Ss]olrs?|\b[Ff]irm|\b[Ss]chool|\b[Nn]ursery|\b[Ee]mployer): *$/.test(
      view.text.slice(Math.max(0, at - 16), at),
    )
  )
    return true
  return value.includes(' ') || !(isKind(first.flags, 'word') || isKind(first.flags, 'place'))
}

/** "(FREE TEXT)", "(UPN)": a remark or an abbreviation in brackets, no body. */
const isLoudRemark = (value: string, at: number, view: PageView): boolean => {
  if (view.text.charAt(at - 1) !== '(' || /\p{Ll}/u.test(value)) return false
  const first = view.tokens[firstTokenAt(view, at)]
  return first !== undefined && (isKind(first.flags, 'word') || (first.flags === 0 && !value.includes(' ')))
}

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Xmas|Bank)\b/
const notBodies =
  /^(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|PS|DS|The|A|An|No|Not|None|Yes|Unknown|Self|Unemployed|Retired|Student|N\/A|He|She|They|I|His|Her|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** Where the text says that one works, studies, lives in care, is treated or represented. */
export const organisationContext = patternRecognizer({
  id: 'organisation-context',
  entity: 'ORGANISATION',
  patterns: [
    {
      regex: new RegExp(
        `(?=[\\p{Lu}t])(?<= (?:of|from|at|with) )(?<=\\p{Lu}[\\p{L}'-]{1,20} \\p{Lu}[\\p{L}'-]{1,20},? \\p{Ll}{2,4} )(?:the |The )?${body}(?=[.,;)\\n]|$| (?:said|has|is|was|who|on|will|attended|called|rang|and)\\b)`,
        'gmu',
      ),
      score: 0.35,
      because: 'the body that a named person is of',
    },
    {
      regex: new RegExp(
        `(?=\\p{Lu})(?<=[a-z](?:er|or|ist|maid|man|woman|nurse|cook|chef|clerk|guard|adult|assistant|agent|operative|staff|hand|worker), )${body}(?=[.,;()\\n]|$| {2}|\\s?\\()`,
        'gmu',
      ),
      score: 0.3,
      because: 'the employer after an occupation',
    },
    {
      regex:
        /\b(?:[Ww]orks?|[Ww]orked|[Ww]orking|work|job|shifts?|[Ee]mployed|nights|days)(?: (?:nights|days|now|there|part[- ]time|full[- ]time|as (?:an? )?[a-z ]{3,20}))? (?:at|for|in|with|by) (?:the )?(?<value>\p{Lu}[\p{L}'&-]{1,24}(?: (?:\p{Lu}[\p{L}\d'&-]{1,24}|&)){0,3})(?=[.,;)\n]|$| (?:and|on|so|in|as|but|since|where|who)\b)/gmu,
      score: 0.45,
      because: 'where one says that a person works',
    },
    {
      regex: new RegExp(
        `(?<=(?:^|[\\s,(;])[Ee]x[- ])${body}(?=[.,;)\\n]|$| (?:driver|worker|employee|staff|manager))`,
        'gmu',
      ),
      score: 0.35,
      because: 'a former employer',
    },
    {
      regex: new RegExp(
        `\\b(?:(?:works?|worked|working|employed|job|shifts?|cleaner|manager|supervisor|nurse|accountant|teacher|chef|driver|cook|partner|director|carer|assistant|apprentice)(?: (?:part[- ]time|full[- ]time|nights|there))?(?: (?:at|for|by|with|from|in|of))|employ(?:er|ment)(?: is|:)?|(?:stud(?:ent|ies|ying)|pupil|attends?|attending|enrolled|taught|teach|teaches|teaching|school|goes|went)(?: (?:at|of|to|with|is|there))?(?: school| college| uni(?:versity)?)?(?: at| with)?|registered (?:with|at)|represented by|solicitors?(?: from|,| of)|patient (?:at|of)|treated at|admitted to|under the care of|referred to|seen at|placed (?:at|with)|resident (?:at|of)|carer? from|on behalf of|volunteers? (?:at|for|with)|plays for|plays at|trains (?:at|with)|boxes (?:at|for)|member of|belongs to|coaches (?:at|for)|lodges at|banned from|sectioned at|detained at|inpatient at|outpatient at|appointment at|known to) (?:the )?${body}`,
        'gu',
      ),
      score: 0.4,
      because: 'where one says a place of work, study or care',
    },
    {
      regex: new RegExp(
        `\\b(?:[Ss]ols?(?=:)|[Ss]olrs?(?=:)|[Ss]olicitors?(?=:)|[Ee]mployer|[Ww]orkplace|[Pp]lace of work,?|[Ss]chool|SCHOOL|NURSERY|COLLEGE|HOSTEL|DENTIST|PHARMACY|[Cc]ollege|[Nn]ursery|[Pp]layscheme|[Pp]harmacy|[Dd]entist|[Hh]ostel|[Rr]efuge|[Ll]andlord|[Hh]ousing provider|[Ee]ducation|[Cc]hurch|[Mm]osque|[Gg]ym|GP|[Ss]urgery|[Hh]ospital|[Ff]irm|[Cc]ompany|[Oo]rgani[sz]ation|[Ww]orks? (?:at|for)|EMPLOYER|GP practice|GP surgery)(?: name)?(?::| {2,}|\\t| ) {0,20}(?:the )?${body}`,
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
      regex: new RegExp(
        `\\b[a-z]{2,16}(?:ist|er|or|ian|ess|ant|man|woman|aide|cook|chef|nurse|guard|clerk|hand|fitter|agent|trustee|governor|member|chaplain|head|job|shift|placement|course|leave|redundant|retired|sacked|dismissed|suspended|laid off) (?:at|from|with) (?:the )?${body}`,
        'gu',
      ),
      score: 0.3,
      because: 'where one says a place of work, study or care',
    },
    {
      regex: new RegExp(
        `\\b(?:from|at|in|to) (?:the )?${body}(?=(?: \\([^)\\n]{1,20}\\))?,? where (?:he|she|they|I|his|her) (?:also |now |still )?(?:works?|worked|is|was|stud|goes|teach|volunteers?|lives?|attends?|has|had))`,
        'gu',
      ),
      score: 0.45,
      because: 'where one says a place of work, study or care',
    },
    {
      regex:
        /\b(?:[Cc]onveyed|[Aa]dmitted|[Tt]ransferred|[Bb]lue[- ]lighted|[Tt]aken|[Cc]onv|CONVEYED|TAKEN|ADMITTED|TRANSFERRED|CONV|[Rr]emoved|[Aa]ttended|[Pp]resented|[Dd]ischarged)(?: (?:by (?:ambulance|air|road)|BY AMBULANCE|straight))?(?: (?:to|at|from|TO|AT|FROM|into))?(?: (?:the|THE))?(?: (?:A ?& ?E|ED|resus|RESUS)(?: (?:at|AT))?)? (?<value>[A-Z]{3,5})(?![\w/-])/g,
      score: 0.35,
      because: 'letters of a hospital, where one is taken',
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
    !isLoudRemark(value, at, view) &&
    !publicBody.test(value) &&
    !notBodies.test(value) &&
    /^\p{Lu}../u.test(value) &&
    isBodyLike(value, at, view),
})
