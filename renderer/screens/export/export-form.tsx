import { useState } from 'react'
import { call } from '../../state/call.ts'
import { type Folder, orderBefore, runExport } from '../../state/exporting.ts'
import { trainingUrn } from '../../state/new-case.ts'
import { attempt } from '../../state/notice.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { withItem } from '../../state/with-item.ts'
import { count } from '../../text/mark-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tick } from '../../ui/tick.tsx'

const recipients = ['Crown Prosecution Service', 'Defence representative', 'Court', 'Probation Service']
const justifications = ['Charging decision', 'Disclosure to the defence', 'Court bundle']

/** Who receives the copies, why (DPA 2018 s.62), and where they go. */
export function ExportForm({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const isTraining = status.details.urn === trainingUrn
  const before = orderBefore(caseId)
  const [recipient, setRecipient] = useState(before?.recipient ?? (isTraining ? 'Crown Prosecution Service' : ''))
  const [justification, setJustification] = useState(
    before?.justification ?? (isTraining ? 'Charging decision (training)' : ''),
  )
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const wanted = status.documents.filter(({ id }) => !without.has(id)).map(({ id }) => id)
  const isWhole = wanted.length === status.documents.length
  const run = async () => {
    const folder: Folder | null = await call('folder.choose', {})
    if (!folder) return
    await runExport({ caseId, recipient, justification, documentIds: isWhole ? null : wanted }, folder)
  }
  const isReady = recipient.trim() !== '' && justification.trim() !== '' && wanted.length > 0
  return (
    <Form label="Export" onSubmit={() => isReady && void attempt(run)}>
      <p className="row">
        <Badge tone="good">Ready for export</Badge>
        <Badge tone="plain">{status.details.classification}</Badge>
        <span>{`${count(status.marks.accepted, 'redaction')}, ${count(status.marks.rejected, 'proposal')} left visible`}</span>
      </p>
      <div className="fields">
        <Field
          label="Recipient"
          isRequired
          value={recipient}
          onChange={setRecipient}
          maxLength={120}
          suggestions={recipients}
          hint="Who receives the copies. The journal records it."
        />
        <Field
          label="Justification"
          isRequired
          value={justification}
          onChange={setJustification}
          maxLength={2_000}
          suggestions={justifications}
          hint="Why they receive them."
        />
      </div>
      <fieldset className="form ticks">
        <legend>Documents</legend>
        {status.documents.map(({ id, name }) => (
          <Tick key={id} isOn={!without.has(id)} onChange={(isOn) => setWithout(withItem(without, id, !isOn))}>
            {name}
          </Tick>
        ))}
      </fieldset>
      <p className="hint">
        The folder gets the redacted and the unredacted copies, a certificate for each, and the journal. Each copy is
        proven before it appears: a fresh process, which never saw the original, reads it and looks under every box.
        What fails is not released.
      </p>
      <div className="row">
        <Button kind="main" type="submit" isDisabled={!isReady}>
          Choose a folder and export …
        </Button>
      </div>
    </Form>
  )
}
