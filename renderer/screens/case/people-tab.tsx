import { useState } from 'react'
import type { PersonEntry } from '../../../shared/review/case/case-view.ts'
import { useAsked } from '../../state/asked.ts'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { type OpenCase, refreshCase } from '../../state/open-case.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { FoundNames } from './found-names.tsx'
import { PersonRow } from './person-row.tsx'

/** Everyone the case knows. What is said of a person here holds wherever their name stands. */
export function PeopleTab({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const { value: people } = useAsked('case.people', { caseId }, status.journal.entries)
  const { value: suggested } = useAsked('case.suggestPeople', { caseId }, status.journal.entries)
  if (!people) return <p role="status">Looking for people …</p>
  return (
    <>
      <p className="hint">
        What you say of a person here, keep visible or redact, holds wherever their name stands in the case.
      </p>
      <AddPerson caseId={caseId} />
      {people.length > 0 && (
        <ul className="people" aria-label="People of the case">
          {people.map((person) => (
            <li key={person.id}>
              <PersonRow caseId={caseId} person={person} others={othersOf(people, person)} />
            </li>
          ))}
        </ul>
      )}
      {suggested && suggested.length > 0 && <FoundNames caseId={caseId} found={suggested} people={people} />}
    </>
  )
}

const othersOf = (people: readonly PersonEntry[], { id }: PersonEntry) => people.filter((other) => other.id !== id)

function AddPerson({ caseId }: { readonly caseId: string }) {
  const [name, setName] = useState('')
  const add = () =>
    attempt(async () => {
      await call('case.putPerson', { caseId, person: { names: [name.trim()], role: null, treatment: 'by-policy' } })
      await refreshCase()
      setName('')
    })
  return (
    <Form label="Add a person" onSubmit={() => void (name.trim() !== '' && add())}>
      <div className="row row-end">
        <Field label="Full name" value={name} onChange={setName} maxLength={120} />
        <Button type="submit">Add a person</Button>
      </div>
    </Form>
  )
}
