import type { Person } from '../../shared/model/case.ts'
import { entities } from '../../shared/model/entity.ts'
import type { CaseMark } from '../../shared/review/case/case-state.ts'
import { likelyPersonOf } from '../../shared/review/case/likely-person.ts'
import type { PersonOf } from '../../shared/review/case/person-of.ts'
import { valueKey } from '../../shared/review/case/value-of.ts'
import { kindOf, textOfMark } from '../text/mark-words.ts'

export type Grouping = 'page' | 'person' | 'kind' | 'confidence'

export interface Group {
  readonly key: string
  readonly label: string
  readonly ids: readonly string[]
}

/** Marks put together, in reading order within each group; groups as they first occur, but the surest last. */
export function groupsOf(marks: readonly CaseMark[], by: Grouping, people: readonly Person[]): readonly Group[] {
  const keyed = keys[by](people)
  const groups = new Map<string, { label: string; ids: string[] }>()
  for (const mark of marks) {
    const [key, label] = keyed(mark)
    const group = groups.get(key)
    if (group) group.ids.push(mark.id)
    else groups.set(key, { label, ids: [mark.id] })
  }
  const found = [...groups].map(([key, group]) => ({ key, ...group }))
  return by === 'confidence' ? found.sort((a, b) => (a.key < b.key ? -1 : 1)) : found
}

type Keyed = (mark: CaseMark) => readonly [key: string, label: string]

const keys: Readonly<Record<Grouping, (people: readonly Person[]) => Keyed>> = {
  page: () => (mark) => [`${mark.pageIndex}`, `Page ${mark.pageIndex + 1}`],
  kind: () => (mark) => [mark.entity ?? mark.origin, kindOf(mark)],
  confidence: () => (mark) => sureness(mark),
  person: (people) => byPerson(people, likelyPersonOf(people)),
}

function byPerson(people: readonly Person[], who: PersonOf): Keyed {
  const names = new Map(people.map(({ id, names }) => [id, names[0] ?? '']))
  return (mark) => {
    const id = who(mark)
    if (id !== null) return [`person ${id}`, names.get(id) ?? '']
    if (mark.entity === 'PERSON') return [`name ${valueKey(mark)}`, textOfMark(mark)]
    return [`kind ${mark.entity}`, mark.entity ? `No name: ${entities[mark.entity].label}` : kindOf(mark)]
  }
}

function sureness({ finding }: CaseMark): readonly [string, string] {
  if (!finding) return ['4', 'By hand']
  if (finding.score < 0.6) return ['1', 'Unsure: below 60 %']
  return finding.score < 0.85 ? ['2', 'Likely: 60 to 85 %'] : ['3', 'Sure: 85 % and more']
}
