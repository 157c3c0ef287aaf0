import { randomBytes } from 'node:crypto'
import { Person } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import type { Change } from '../../../shared/review/case/case-event.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import type { PersonEntry, Revision } from '../../../shared/review/case/case-view.ts'
import { personOf, wordsOf } from '../../../shared/review/case/person-of.ts'
import { commitAct } from './commit-event.ts'
import { liveIds, type OpenCase } from './open-case.ts'

/** The register of the case with what was decided of each person. */
export function listPeople(c: OpenCase): readonly PersonEntry[] {
  const who = personOf(c.state.people.values())
  const marks = liveNames(c).map((mark) => ({ mark, person: who(mark) }))
  return [...c.state.people.values()].map((person) => {
    const own = marks.filter((entry) => entry.person === person.id)
    const count = (state: CaseMark['state']) => own.filter(({ mark }) => mark.state === state).length
    return { ...person, marks: own.length, accepted: count('accepted'), rejected: count('rejected') }
  })
}

/** Full names that detection found and nobody has entered, most frequent first. */
export function suggestPeople(c: OpenCase): readonly { readonly name: string; readonly marks: number }[] {
  const who = personOf(c.state.people.values())
  const names = new Map<string, { name: string; marks: number }>()
  for (const mark of liveNames(c)) {
    const name = mark.finding?.text.replace(/\s+/g, ' ').trim() ?? ''
    const words = wordsOf(name)
    if (words.length < 2 || who(mark) !== null) continue
    const key = [...words].sort().join(' ')
    const known = names.get(key)
    names.set(key, { name: known?.name ?? name, marks: (known?.marks ?? 0) + 1 })
  }
  return [...names.values()].sort((a, b) => b.marks - a.marks)
}

const liveNames = (c: OpenCase): readonly CaseMark[] => {
  const live = liveIds(c)
  return [...c.state.marks.values()].filter((mark) => mark.entity === 'PERSON' && live.has(mark.documentId))
}

/** Enters or changes a person. With a treatment other than `by-policy` all marks of theirs are decided with it, in one step. */
export function putPerson(c: OpenCase, request: Omit<Person, 'id'> & { readonly id?: string }): Revision {
  const parsed = Person.safeParse({ ...request, id: request.id ?? randomBytes(6).toString('hex') })
  if (!parsed.success) throw new Failure('CASE_INVALID')
  return putPeople(c, [parsed.data], [])
}

/** Two entries turn out to be one person: the first keeps its role and treatment and takes over the names. */
export function mergePeople(c: OpenCase, [into, from]: readonly [string, string]): Revision {
  const [kept, gone] = [knownPerson(c, into), knownPerson(c, from)]
  if (kept.id === gone.id) throw new Failure('PERSON_UNKNOWN')
  return putPeople(c, [{ ...kept, names: [...new Set([...kept.names, ...gone.names])] }], [gone.id])
}

/** One entry turns out to be two people: some names leave it and become another entry. */
export function splitPerson(
  c: OpenCase,
  request: { readonly id: string; readonly names: readonly string[] },
): Revision {
  const person = knownPerson(c, request.id)
  const leaving = person.names.filter((name) => request.names.includes(name))
  const staying = person.names.filter((name) => !request.names.includes(name))
  if (leaving.length === 0 || staying.length === 0) throw new Failure('PERSON_UNKNOWN')
  const other: Person = { id: randomBytes(6).toString('hex'), names: leaving, role: null, treatment: 'by-policy' }
  return putPeople(c, [{ ...person, names: staying }, other], [])
}

export function removePerson(c: OpenCase, id: string): Revision {
  return putPeople(c, [], [knownPerson(c, id).id])
}

function putPeople(c: OpenCase, put: readonly Person[], remove: readonly string[]): Revision {
  const changes: Change[] = [{ do: 'people', put, remove }]
  const after = new Map(c.state.people)
  for (const id of remove) after.delete(id)
  for (const person of put) after.set(person.id, person)
  const who = personOf(after.values())
  for (const { id, treatment } of put) {
    if (treatment === 'by-policy') continue
    const markIds = liveNames(c).filter((mark) => who(mark) === id)
    const decision = treatment === 'redact' ? 'accepted' : 'rejected'
    changes.push({ do: 'decide', decision, markIds: markIds.map((mark) => mark.id) })
  }
  return commitAct(c, { kind: 'people', isBulk: changes.length > 1, scope: 'person', changes })
}

function knownPerson(c: OpenCase, id: string): Person {
  const person = c.state.people.get(id)
  if (!person) throw new Failure('PERSON_UNKNOWN')
  return person
}
