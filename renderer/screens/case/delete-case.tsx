import { useState } from 'react'
import { call } from '../../state/call.ts'
import { attempt, tell } from '../../state/notice.ts'
import { forgetCase } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** Destroys a case for good; a signed certificate and its journal go to a folder that the person chooses. */
export function DeleteCase({ caseId }: { readonly caseId: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const [justification, setJustification] = useState('')
  const destroy = async () => {
    const folder = await call('folder.choose', {})
    if (!folder) return
    await call('case.delete', { caseId, folderId: folder.documentId, justification })
    forgetCase()
    goTo({ name: 'cases' })
    tell('The case was destroyed. Its certificate and journal are in the folder that you chose.')
  }
  return (
    <>
      <h3>Destroy</h3>
      <p>Its key and all its files are destroyed. Nobody can bring them back.</p>
      <div className="row">
        <Button onPress={() => setIsAsking(true)}>Destroy the case …</Button>
      </div>
      <Sheet title="Destroy this case?" isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <Form label="Destroy the case" onSubmit={() => void attempt(destroy)}>
          <p>
            The documents, the decisions and the key are destroyed. A certificate and the journal are kept where you
            say.
          </p>
          <Field label="Why" isRequired value={justification} onChange={setJustification} maxLength={2_000} />
          <div className="row">
            <Button type="submit" isDisabled={justification.trim() === ''}>
              Choose a folder and destroy …
            </Button>
            <Button onPress={() => setIsAsking(false)}>Keep the case</Button>
          </div>
        </Form>
      </Sheet>
    </>
  )
}
