import { useState } from 'react'
import type { DocumentProgress } from '../../../shared/review/case/case-view.ts'
import { call } from '../../state/call.ts'
import { addFiles } from '../../state/new-case.ts'
import { attempt } from '../../state/notice.ts'
import { showStatus } from '../../state/open-case.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

const kinds = ['MG3', 'MG5', 'MG6C', 'MG6D', 'MG6E', 'MG11', 'MG15', 'MG16', 'MG21', 'STORM log', 'Letter', 'E-mail']

/** Renames a document, says what kind it is, replaces it by a newer version or takes it out. */
export function DocumentSheet({
  caseId,
  document: { id, ...before },
  onClose,
}: {
  readonly caseId: string
  readonly document: DocumentProgress
  readonly onClose: () => void
}) {
  const [name, setName] = useState(before.name)
  const [type, setType] = useState(before.type ?? '')
  const [isRemoving, setIsRemoving] = useState(false)
  const done = (work: () => Promise<unknown>) => void attempt(work).then((isDone) => isDone && onClose())
  const change = async () =>
    showStatus(await call('case.changeDocument', { caseId, documentId: id, name, type: type || null }))
  const remove = async () => showStatus(await call('case.removeDocument', { caseId, documentId: id }))
  const replace = async () => {
    const [file] = await call('documents.choose', {})
    if (file) await addFiles(caseId, [file], id)
  }
  return (
    <Sheet title={before.name} isOpen onClose={onClose}>
      <Form label="Change the document" onSubmit={() => done(change)}>
        <Field label="Name" isRequired value={name} onChange={setName} maxLength={252} />
        <Field label="Kind of document" value={type} onChange={setType} maxLength={60} suggestions={kinds} />
        <div className="row">
          <Button kind="main" type="submit" isDisabled={name.trim() === ''}>
            Change
          </Button>
          <Button onPress={() => done(replace)}>Replace by a newer version …</Button>
          <Button onPress={() => setIsRemoving(true)}>Take it out …</Button>
        </div>
        {isRemoving && (
          <div role="alert" className="notice notice-bad">
            <p>Its original and its text are destroyed; what was decided on it stays in the journal.</p>
            <Button onPress={() => done(remove)}>Take it out of the case</Button>
          </div>
        )}
      </Form>
    </Sheet>
  )
}
