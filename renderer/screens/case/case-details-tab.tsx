import { useState } from 'react'
import { call } from '../../state/call.ts'
import { attempt, tell } from '../../state/notice.ts'
import { leaveCase, type OpenCase, showStatus } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { areComplete, CaseFields } from './case-fields.tsx'
import { DeleteCase } from './delete-case.tsx'

/** What the case is about, and what is done with it as a whole. */
export function CaseDetailsTab({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const [details, setDetails] = useState(status.details)
  const save = async () => {
    const isNewPolicy = details.policyId !== status.details.policyId
    showStatus(await call('case.change', { caseId, details }))
    if (isNewPolicy) await call('case.analyse', { caseId, documentId: null, pageIndex: null, isAnew: true })
    tell('The details were changed.')
  }
  return (
    <div className="columns">
      <Form label="Details" onSubmit={() => void attempt(save)}>
        <CaseFields details={details} onChange={setDetails} />
        <div className="row">
          <Button type="submit" isDisabled={!areComplete(details)}>
            Change the details
          </Button>
        </div>
      </Form>
      <div className="form">
        <Passphrase caseId={caseId} />
        <h3>Close</h3>
        <p>Everything is in the journal already: there is nothing to save.</p>
        <div className="row">
          <Button onPress={() => void attempt(leaveCase).then(() => goTo({ name: 'cases' }))}>Close the case</Button>
        </div>
        <DeleteCase caseId={caseId} />
      </div>
    </div>
  )
}

function Passphrase({ caseId }: { readonly caseId: string }) {
  const [passphrase, setPassphrase] = useState('')
  const add = async () => {
    await call('case.exportKey', { caseId, passphrase })
    setPassphrase('')
    tell('The passphrase now opens the case, here and on other machines.')
  }
  return (
    <Form label="Another way to open it" onSubmit={() => void attempt(add)}>
      <h3>Open it elsewhere</h3>
      <Field
        label="New passphrase"
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint="12 characters or more. Whoever has the case’s folder and the passphrase can open it."
      />
      <div className="row">
        <Button type="submit" isDisabled={passphrase === ''}>
          Add the passphrase
        </Button>
      </div>
    </Form>
  )
}
