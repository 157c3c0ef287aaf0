import { type Role, roles } from '../model/finding.ts'
import { holdsOneOf } from './matches.ts'
import type { PageView } from './page-view.ts'
import type { Candidate } from './recognizer.ts'

/** What a sentence calls someone right before their name. A verb is no noun: "I suspect Ann" says nothing of Ann. */
const callings: Readonly<Partial<Record<Role, string>>> = {
  suspect: 'suspect|defendant|accused|offender|detainee',
  victim: 'victim|complainant|injured party|aggrieved(?: party)?|deceased',
  witness: '(?:eye-?)?witness|informant|caller|reporting person',
}

const nouns = Object.entries(callings).map(([role, words]) => `(?<${role}>${words})`)
const opening =
  '(?:^|[.;:!?\\n(-] *|\\b(?:the|an?|this|our|their|one|two|other|named|main|prime|male|female|first|second|third|key) )'
const naming =
  '(?: (?:is )?(?:named|identified|given|known|described)(?: to (?:us|me|police|officers))?(?: by [a-z ]{2,20})?(?: as)?| called)?,? '
const title = '(?:(?:mr|mrs|ms|miss|mx|dr)\\.? )?'
const introduction = new RegExp(`${opening}(?:${nouns.join('|')})${naming}${title}$`, 'i')

/** Some word of each of these: pages without them introduce nobody so. */
const calls = Object.values(callings)
  .join('|')
  .split('|')
  .map((word) => word.replace(/\(.*\)\??/, ''))

/** Characters before a name in which it may be said what they are. */
const reach = 90

function roleBefore(view: PageView, start: number): Role | null {
  if (view.text.charAt(start - 1) !== ' ' || !holdsOneOf(view, calls)) return null
  const groups = introduction.exec(view.text.slice(Math.max(0, start - reach), start))?.groups ?? {}
  return roles.find((role) => groups[role] !== undefined) ?? null
}

/** Whose name this is, the sentence does not say: "the suspect, Ann Boon's son". */
const isOwner = (view: PageView, end: number): boolean => /^['’]s? /.test(view.text.slice(end, end + 3))

/** Gives names the role in which a sentence introduces them, so that the register knows it everywhere. */
export const withSaidRoles = <C extends Candidate>(claims: readonly C[], view: PageView): C[] => {
  const known = new Map<number, Role | null>()
  return claims.map((claim) => {
    if (claim.entity !== 'PERSON' || claim.role !== undefined || isOwner(view, claim.end)) return claim
    const role = known.has(claim.start) ? (known.get(claim.start) ?? null) : roleBefore(view, claim.start)
    known.set(claim.start, role)
    return role === null ? claim : { ...claim, role }
  })
}
