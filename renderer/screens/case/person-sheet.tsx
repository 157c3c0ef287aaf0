import { useState } from 'react'
import type { PersonEntry } from '../../../shared/review/case/case-view.ts'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { refreshCase } from '../../state/open-case.ts'
import { withItem } from '../../state/with-item.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tick } from '../../ui/tick.tsx'

const nobody = 'nobody'

/** The names of a person; two entries made one, or one made two. */
export function PersonSheet({
  caseId,
  person: { id, names, role, treatment },
  others,
  onClose,
}: {
  readonly caseId: string
  readonly person: PersonEntry
  readonly others: readonly PersonEntry[]
  readonly onClose: () => void
}) {
  const [alias, setAlias] = useState('')
  const [from, setFrom] = useState(nobody)
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const done = (work: () => Promise<unknown>) =>
    void attempt(async () => {
      await work()
      await refreshCase()
    }).then((isDone) => isDone && onClose())
  const addName = () =>
    call('case.putPerson', { caseId, person: { id, names: [...names, alias.trim()], role, treatment } })
  return (
    <Sheet title={names[0] ?? ''} isOpen onClose={onClose}>
      <Form label="Another name" onSubmit={() => alias.trim() !== '' && done(addName)}>
        <Field label="Another name that they go by" value={alias} onChange={setAlias} maxLength={120} />
        <div className="row">
          <Button type="submit">Add the name</Button>
        </div>
      </Form>
      {others.length > 0 && (
        <Form
          label="Merge"
          onSubmit={() => from !== nobody && done(() => call('case.mergePeople', { caseId, into: id, from }))}
        >
          <Pick
            label="The same person as"
            value={from}
            options={[
              { value: nobody, label: 'Nobody else' },
              ...others.map((other) => ({ value: other.id, label: other.names[0] ?? other.id })),
            ]}
            onChange={setFrom}
          />
          <div className="row">
            <Button type="submit" isDisabled={from === nobody}>
              Make them one
            </Button>
          </div>
        </Form>
      )}
      {names.length > 1 && (
        <Form
          label="Split"
          onSubmit={() => done(() => call('case.splitPerson', { caseId, personId: id, names: [...leaving] }))}
        >
          <p>Names that belong to somebody else:</p>
          {names.map((name) => (
            <Tick key={name} isOn={leaving.has(name)} onChange={(isOn) => setLeaving(withItem(leaving, name, isOn))}>
              {name}
            </Tick>
          ))}
          <div className="row">
            <Button type="submit" isDisabled={leaving.size === 0 || leaving.size === names.length}>
              Make them two
            </Button>
          </div>
        </Form>
      )}
      <div className="row">
        <Button onPress={() => done(() => call('case.removePerson', { caseId, personId: id }))}>
          Take this person off the list
        </Button>
        <Button onPress={onClose}>Close</Button>
      </div>
    </Sheet>
  )
}
