import { useState } from 'react'
import { useAsked } from '../../state/asked.ts'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { type OpenCase, showStatus } from '../../state/open-case.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { SampledMark } from './sampled-mark.tsx'

/** The decisions drawn for the second person, and what they do with the case when they have looked at them. */
export function SampleQueue({ open }: { readonly open: OpenCase }) {
  const { caseId, status } = open
  const { value } = useAsked('case.sample', { caseId }, status.journal.entries)
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  if (!value) return <p role="status">Drawing the sample …</p>
  const look = async (markId: string) => {
    setLooked(new Set(looked).add(markId))
    showStatus(await call('case.confirmSample', { caseId, markIds: [markId] }))
  }
  const signOff = async () => showStatus(await call('case.signOff', { caseId }))
  const giveBack = async () => showStatus(await call('case.return', { caseId, note }))
  return (
    <>
      <h2>Sample of the decisions</h2>
      <p role="status">
        {value.open === 0
          ? 'You have looked at every decision of the sample.'
          : `${value.open} of ${value.sample.length} decisions are still to be looked at.`}
      </p>
      <ul className="reasons" aria-label="Sample of the decisions">
        {value.sample.map((mark) => (
          <li key={mark.id}>
            <SampledMark
              open={open}
              mark={mark}
              isLookedAt={value.open === 0 || looked.has(mark.id)}
              onLook={() => void attempt(() => look(mark.id))}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button kind="main" isDisabled={value.open > 0} onPress={() => void attempt(signOff)}>
          Sign the case off
        </Button>
      </div>
      <Form label="Return the case" onSubmit={() => note.trim() !== '' && void attempt(giveBack)}>
        <Field label="What is to be changed" isLong value={note} onChange={setNote} maxLength={2_000} />
        <div className="row">
          <Button type="submit" isDisabled={note.trim() === ''}>
            Return it to the first reviewer
          </Button>
        </div>
      </Form>
    </>
  )
}
