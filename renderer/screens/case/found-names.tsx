import type { PersonEntry, SuggestedPerson } from '../../../shared/review/case/case-view.ts'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { refreshCase } from '../../state/open-case.ts'
import { roleWords } from '../../text/role-words.ts'
import { Button } from '../../ui/button.tsx'

const mostShown = 40

/** Names of the documents that nobody has entered yet; one press enters one, another all whose role is known. */
export function FoundNames({
  caseId,
  found,
  people,
}: {
  readonly caseId: string
  readonly found: readonly SuggestedPerson[]
  readonly people: readonly PersonEntry[]
}) {
  const enter = (names: readonly string[]) =>
    void attempt(async () => {
      await call('case.enterFound', { caseId, names: [...names] })
      await refreshCase()
    })
  const named = found.filter(({ role }) => role !== null).map(({ name }) => name)
  return (
    <section aria-labelledby="suggested-people" className="suggested">
      <h3 id="suggested-people">Names that were found</h3>
      <p className="hint">Press one to enter it above. The figure says in how many places it stands.</p>
      {named.length > 1 && (
        <Button onPress={() => enter(named)}>{`Enter the ${named.length} whose role is known`}</Button>
      )}
      <ul className="chips">
        {found.slice(0, mostShown).map((one) => (
          <li key={one.name}>
            <Button aria-label={`Add ${one.name} (${about(one, people)})`} onPress={() => enter([one.name])}>
              {`+ ${one.name} `}
              <span className="hint">{about(one, people)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `witness, 4`; `perhaps Imogen Featherstone, 1`. */
function about({ role, marks, perhaps }: SuggestedPerson, people: readonly PersonEntry[]): string {
  const other = people.find(({ id }) => id === perhaps)?.names[0]
  const parts = [role && roleWords[role].toLowerCase(), other && `perhaps ${other}`, `${marks}`]
  return parts.filter(Boolean).join(', ')
}
