import { useState } from 'react'
import { type CaseDetails, CaseDetails as schema } from '../../../shared/model/case.ts'
import { dropNewCase, makeCase, useWaiting } from '../../state/new-case.ts'
import { attempt } from '../../state/notice.ts'
import { leastConfidence } from '../../state/recognition.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { areComplete, CaseFields } from '../case/case-fields.tsx'

/** Makes a case; files that were dropped while none was open go into it. */
export function NewCaseSheet() {
  const files = useWaiting()
  return (
    <Sheet title="New case" isOpen={files !== null} onClose={dropNewCase}>
      {files !== null && <NewCaseForm files={files.map(({ name }) => name)} />}
    </Sheet>
  )
}

function NewCaseForm({ files }: { readonly files: readonly string[] }) {
  const [details, setDetails] = useState<CaseDetails>(begun)
  const [passphrase, setPassphrase] = useState('')
  return (
    <Form label="New case" onSubmit={() => void attempt(() => makeCase(details, passphrase || null))}>
      {files.length > 0 && <p>{filesIn(files)}</p>}
      <CaseFields details={details} onChange={setDetails} />
      <Field
        label="Passphrase"
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint="Leave it empty and this account on this computer can open the case. With a passphrase it also opens elsewhere: 12 characters or more."
      />
      <div className="row">
        <Button kind="main" type="submit" isDisabled={!areComplete(details)}>
          Make the case
        </Button>
        <Button onPress={dropNewCase}>Cancel</Button>
      </div>
    </Form>
  )
}

const begun = (): CaseDetails => {
  const least = leastConfidence()
  return { ...schema.parse({ title: '-', ...(least === null ? {} : { leastConfidence: least }) }), title: '' }
}

const filesIn = (names: readonly string[]): string =>
  names.length === 1 ? `${names[0]} will be added to it.` : `${names.length} files will be added to it.`
