import { useState } from 'react'
import { type Person, treatments } from '../../../shared/model/case.ts'
import { roles } from '../../../shared/model/finding.ts'
import type { PersonEntry } from '../../../shared/review/case/case-view.ts'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { refreshCase } from '../../state/open-case.ts'
import { roleWords } from '../../text/role-words.ts'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'
import { PersonSheet } from './person-sheet.tsx'

const treatmentWords: Readonly<Record<Person['treatment'], string>> = {
  'by-policy': 'As the policy says',
  keep: 'Keep visible everywhere',
  redact: 'Redact everywhere',
}

const none = 'none'

/** A person, what they are to the case, and what is done wherever their name stands. */
export function PersonRow({
  caseId,
  person,
  others,
}: {
  readonly caseId: string
  readonly person: PersonEntry
  readonly others: readonly PersonEntry[]
}) {
  const [isChanging, setIsChanging] = useState(false)
  const { id, names, role, treatment, marks, accepted, rejected, likely } = person
  const put = (part: Partial<Person>) =>
    void attempt(async () => {
      await call('case.putPerson', { caseId, person: { id, names, role, treatment, ...part } })
      await refreshCase()
    })
  return (
    <div className="person">
      <div>
        <h3>{names[0]}</h3>
        {names.length > 1 && <p className="hint">{`also ${names.slice(1).join(', ')}`}</p>}
        <p className="hint">{`${marks} places: ${accepted} to redact, ${rejected} left visible`}</p>
        {likely > 0 && <p className="hint">{`${likely} more may be theirs: an address, initials, a misspelling`}</p>}
      </div>
      <Pick
        label={`Role of ${names[0]}`}
        isLabelHidden
        value={role ?? none}
        options={[
          { value: none, label: 'Role not known' },
          ...roles.map((value) => ({ value, label: roleWords[value] })),
        ]}
        onChange={(value) => put({ role: value === none ? null : value })}
      />
      <Pick
        label={`Treatment of ${names[0]}`}
        isLabelHidden
        value={treatment}
        options={treatments.map((value) => ({ value, label: treatmentWords[value] }))}
        onChange={(value) => put({ treatment: value })}
      />
      <Button aria-label={`Change ${names[0]}`} onPress={() => setIsChanging(true)}>
        Change …
      </Button>
      {isChanging && (
        <PersonSheet caseId={caseId} person={person} others={others} onClose={() => setIsChanging(false)} />
      )}
    </div>
  )
}
