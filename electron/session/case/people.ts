import { randomBytes } from 'node:crypto'
import { Person } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import type { Change } from '../../../shared/review/case/case-event.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import type { PersonEntry, Revision, SuggestedPerson } from '../../../shared/review/case/case-view.ts'
import { likelyPersonOf } from '../../../shared/review/case/likely-person.ts'
import { personNamed, personOf, wordsOf } from '../../../shared/review/case/person-of.ts'
import { commitAct } from './commit-event.ts'
import { liveIds, type OpenCase } from './open-case.ts'

/** The register of the case with what was decided of each person. */
export function listPeople(c: OpenCase): readonly PersonEntry[] {
  const people = [...c.state.people.values()]
  const [who, perhaps] = [personOf(people), likelyPersonOf(people)]
  const marks = liveMarks(c).map((mark) => ({ mark, sure: who(mark), likely: perhaps(mark) }))
  return people.map((person) => {
    const own = marks.filter(({ sure }) => sure === person.id)
    const count = (state: CaseMark['state']) => own.filter(({ mark }) => mark.state === state).length
    const likely = marks.filter((entry) => entry.sure === null && entry.likely === person.id).length
    return { ...person, marks: own.length, accepted: count('accepted'), rejected: count('rejected'), likely }
  })
}

/** Full names that detection found and nobody has entered: those with a role first, then the most frequent. */
export function suggestPeople(c: OpenCase): readonly SuggestedPerson[] {
  const people = [...c.state.people.values()]
  const [who, perhaps] = [personOf(people), likelyPersonOf(people)]
  const names = new Map<string, SuggestedPerson>()
  for (const mark of liveMarks(c)) {
    const name = mark.finding?.text.replace(/\s+/g, ' ').trim() ?? ''
    const words = wordsOf(name)
    if (mark.entity !== 'PERSON' || words.length < 2 || who(mark) !== null) continue
    const key = [...words].sort().join(' ')
    const known = names.get(key) ?? { name, marks: 0, role: null, perhaps: perhaps(mark) }
    names.set(key, { ...known, marks: known.marks + 1, role: known.role ?? mark.finding?.role ?? null })
  }
  const isNamed = ({ role }: SuggestedPerson) => (role === null ? 0 : 1)
  return [...names.values()].sort((a, b) => isNamed(b) - isNamed(a) || b.marks - a.marks)
}

const liveMarks = (c: OpenCase): readonly CaseMark[] => {
  const live = liveIds(c)
  return [...c.state.marks.values()].filter((mark) => live.has(mark.documentId))
}

/** Enters or changes a person. With a treatment other than `by-policy` all marks of theirs are decided with it, in one step: what only seems to be theirs is hidden too, never left visible. */
export function putPerson(c: OpenCase, request: Omit<Person, 'id'> & { readonly id?: string }): Revision {
  const parsed = Person.safeParse({ ...request, id: request.id ?? newId() })
  if (!parsed.success) throw new Failure('CASE_INVALID')
  return putPeople(c, [parsed.data], [])
}

/** As the schema of a person allows. */
const mostNames = 40

/**
 * Enters people whom the documents name, each with the role that they have there, in one step; names that are not suggested
 * are passed over. Shorter forms of a name ("A Okonjo") become other names of the one person who has the longer one and the role.
 */
export function enterFound(c: OpenCase, names: readonly string[]): Revision {
  const wanted = suggestPeople(c).filter(({ name }) => names.includes(name))
  const longestFirst = wanted.sort(
    (a, b) => wordsOf(b.name).length - wordsOf(a.name).length || b.name.length - a.name.length,
  )
  const people: Person[] = []
  for (const { name, role } of longestFirst) {
    const id = personNamed(people.filter((person) => person.role === role))(name)
    const known = people.find((person) => person.id === id)
    if (known && known.names.length < mostNames) known.names.push(name)
    else people.push({ id: newId(), names: [name], role, treatment: 'by-policy' })
  }
  return putPeople(c, people, [])
}

const newId = (): string => randomBytes(6).toString('hex')

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
  const other: Person = { id: newId(), names: leaving, role: null, treatment: 'by-policy' }
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
  const people = [...after.values()]
  for (const { id, treatment } of put) {
    if (treatment === 'by-policy') continue
    const who = treatment === 'redact' ? likelyPersonOf(people) : personOf(people)
    const markIds = liveMarks(c).filter((mark) => who(mark) === id)
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
