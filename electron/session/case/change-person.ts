import type { KeepGround, Person } from '../../../shared/model/case.ts'
import { nameKey } from '../../../shared/review/case/case-state.ts'
import { keepVisible } from './decide.ts'
import type { OpenCase } from './open-case.ts'
import { putPerson, removePerson } from './people.ts'

/** What is said of one person without a screen. */
export interface PersonChange {
  /** A name as the register has it, or an id; a name that it does not have is entered. */
  readonly who: string
  readonly alsoCalled: readonly string[]
  readonly isRemoved: boolean
  readonly role?: Person['role']
  readonly treatment?: Person['treatment']
  /** Why they are kept visible: it stays with each mark. */
  readonly ground?: { readonly ground: KeepGround; readonly owner?: string }
}

/** Changes or enters a person; resolves to how many marks that decided. PERSON_UNKNOWN for one to remove who is not there. */
export function changePerson(c: OpenCase, change: PersonChange): number {
  const known = personNamed(c, change.who)
  if (change.isRemoved) {
    removePerson(c, known?.id ?? '')
    return 0
  }
  const before = known ?? { names: [change.who], role: null, treatment: 'by-policy' as const }
  const { role = before.role, treatment = before.treatment } = change
  const names = [...new Set([...before.names, ...change.alsoCalled])]
  const decided = putPerson(c, { ...before, names, role, treatment }).marks.length
  const person = personNamed(c, change.who)
  if (!change.ground || !person) return decided
  return keepVisible(c, { selection: { by: 'person', personId: person.id }, ...change.ground }).marks.length
}

const personNamed = (c: OpenCase, who: string): Person | undefined =>
  c.state.people.get(who) ??
  [...c.state.people.values()].find(({ names }) => names.some((name) => nameKey(name) === nameKey(who)))
