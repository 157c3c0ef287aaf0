import { judgmentRecognizer } from '../judgment.ts'

const word = "\\p{Lu}[\\p{L}'’-]{1,24}"
const body =
  '(?:Court|Courts|Council|Authority|Tribunal|Prison|Police|Hospital|Clinic|University|Ministry|Department|Directorate|Commission|Board|Agency|Office|Bank|Company|Party|Union|Association|Committee|Institute|Foundation|Centre|Service|Bar|Chamber|Borough|County|District|Province|Region|School|College|Church|Newspaper|Limited|Ltd|plc|PLC|LLP|GmbH|AG|Solicitors|Prosecutor|Registry|Inspectorate|Constabulary|Coroner|Magistrates|Embassy|Army|Regiment|Command|Barracks)'

/** Bodies that are the same in every judgment. */
const everywhere =
  /^(?:(?:The )?(?:European|Supreme|Constitutional|High|Appeal|Criminal|Civil|Domestic|National|First|Grand|Federal|Social|State|Turkish|Polish|German|Austrian|British|Public|Foreign|Home|Crown|Magistrates|County)(?: (?:Court|Commission|Chamber|Prosecutor|Office|Service|Section))|.*\bHuman Rights\b.*)$/i

/** Courts, authorities and firms by name, in a judgment: "Istanbul State Security Court", "London Borough of Southwark". */
export const judgmentAuthority = judgmentRecognizer({
  id: 'judgment-authority',
  entity: 'ORGANISATION',
  patterns: [
    {
      regex: new RegExp(
        `(?<![\\p{L}-])(?:${word} (?:(?:of|for|and|the|in|&) ){0,2}){1,5}${body}(?: (?:of|for|at) ${word}(?: ${word}){0,2})?(?: Council)?(?![\\p{L}-])`,
        'gu',
      ),
      score: 0.55,
      because: 'the name of a court, authority or firm',
    },
    {
      regex: new RegExp(`(?<![\\p{L}-])(?:London )?Borough of ${word}(?: ${word})?(?: Council)?(?![\\p{L}-])`, 'gu'),
      score: 0.6,
      because: 'the name of a borough',
    },
  ],
  accept: (value) => !everywhere.test(value),
})
