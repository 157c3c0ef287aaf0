import { useState } from 'react'
import { dropLocked, type LockedFile, useLocked } from '../../state/locked-files.ts'
import { addFiles } from '../../state/new-case.ts'
import { attempt } from '../../state/notice.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** Asks for the password of a protected file that is to be added; of several, one after the other. */
export function PasswordSheet() {
  const [first] = useLocked()
  if (!first) return null
  return (
    <Sheet title={`${first.file.name} is protected`} isOpen onClose={dropLocked}>
      <PasswordForm key={`${first.file.documentId} ${first.wasWrong}`} locked={first} />
    </Sheet>
  )
}

function PasswordForm({ locked: { caseId, file, replaces, wasWrong } }: { readonly locked: LockedFile }) {
  const [password, setPassword] = useState('')
  const unlock = async () => {
    dropLocked()
    await addFiles(caseId, [file], replaces, password)
  }
  return (
    <Form label="Password of the file" onSubmit={() => password !== '' && void attempt(unlock)}>
      <p>{wasWrong ? 'This password does not open it.' : 'Give its password to add it to the case.'}</p>
      <Field label="Password" type="password" value={password} onChange={setPassword} autoFocus />
      <div className="row">
        <Button kind="main" type="submit" isDisabled={password === ''}>
          Add it
        </Button>
        <Button onPress={dropLocked}>Leave it out</Button>
      </div>
    </Form>
  )
}
