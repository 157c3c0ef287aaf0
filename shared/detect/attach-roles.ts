import type { EntityId } from '../model/entity.ts'
import type { Role } from '../model/finding.ts'
import type { PageView } from './page-view.ts'

interface Claim {
  readonly entity: EntityId
  readonly start: number
  readonly end: number
  readonly role?: Role
}

/** Data that belongs to the person named right before it. */
const personal: ReadonlySet<EntityId> = new Set<EntityId>([
  'PHONE_NUMBER',
  'EMAIL_ADDRESS',
  'ADDRESS',
  'POSTCODE',
  'DATE_OF_BIRTH',
  'AGE',
  'COLLAR_NUMBER',
  'DRIVING_LICENCE',
  'PNC_ID',
  'CRO_NUMBER',
  'NINO',
])

/** Between a name and its data stand only labels, numbers of officers and punctuation. */
const onlyLabels =
  /^[\s,;:()|/."-]*(?:(?:[A-Z]{0,2}\d{1,6}[A-Z]{0,2}|aka|tel|telephone|phone|mob|mobile|email|e-mail|dob|d\.o\.b\.?|date of birth|born|b|aged?|address|home|of|lives at|pnc|pnc ?id|cro|no|number|ext|collar|contact|on|at|f|m|male|female|ni|nino|licence)\b[\s,;:()|/."-]*){0,4}$/i

const longest = 60

/** Someone with a collar number right behind the name is police, where nothing says otherwise. */
function withOfficers<C extends Claim>(claims: readonly C[], view: PageView): readonly C[] {
  return claims.map((claim, i) => {
    const next = claims[i + 1]
    if (claim.entity !== 'PERSON' || claim.role !== undefined || next?.entity !== 'COLLAR_NUMBER') return claim
    return /^(?:, ?| |, [A-Z]{2,5} )$/.test(view.text.slice(claim.end, next.start))
      ? { ...claim, role: 'officer' }
      : claim
  })
}

/** Gives contact and identity data the role of the person it stands right behind; where anything else stands between, none. */
export function attachRoles<C extends Claim>(all: readonly C[], view: PageView): C[] {
  const claims = withOfficers(all, view)
  let person: { end: number; role: Role | undefined } | null = null
  return claims.map((claim) => {
    if (claim.entity === 'PERSON') {
      person = { end: claim.end, role: claim.role }
      return claim
    }
    if (claim.role !== undefined || person?.role === undefined || !personal.has(claim.entity)) return claim
    const between = view.text.slice(person.end, claim.start)
    if (between.length > longest || !onlyLabels.test(between)) return claim
    person = { end: claim.end, role: person.role }
    return { ...claim, role: person.role }
  })
}
