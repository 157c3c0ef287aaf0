import { useState } from 'react'
import { useAsked } from '../../state/asked.ts'
import { call } from '../../state/call.ts'
import { beginCase, enterTrainingCase } from '../../state/new-case.ts'
import { attempt } from '../../state/notice.ts'
import { useOpenCase } from '../../state/open-case.ts'
import { setOpening, useOpening } from '../../state/opening.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { type QueueOrder, queueOf } from './case-queue.ts'
import { CaseTable } from './case-table.tsx'
import { OpenCaseSheet } from './open-case-sheet.tsx'

/** All cases on this machine: which is urgent, how far each is, who has it open. */
export function CasesScreen() {
  const open = useOpenCase()
  const { value: cases, failure } = useAsked('case.list', {}, open?.caseId)
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<QueueOrder>({ column: 'limit', isDescending: false })
  const opening = useOpening()
  if (failure) return <p className="is-failed">{sentenceOf(failure)}</p>
  if (!cases) return <p role="status">Looking for cases …</p>
  return (
    <>
      <div className="row">
        <Button kind="main" onPress={() => beginCase()}>
          New case …
        </Button>
        <Button onPress={() => void attempt(findElsewhere)}>Open from another folder …</Button>
        <Button onPress={() => void attempt(enterTrainingCase)}>Try it on the training case</Button>
      </div>
      {cases.length === 0 ? (
        <Empty />
      ) : (
        <>
          <div className="search">
            <Field label="Search cases" type="search" value={search} onChange={setSearch} />
          </div>
          <CaseTable cases={queueOf(cases, search, order)} order={order} onOrder={setOrder} onOpen={setOpening} />
        </>
      )}
      <OpenCaseSheet caseId={opening} onClose={() => setOpening(null)} />
    </>
  )
}

async function findElsewhere(): Promise<void> {
  const folder = await call('folder.choose', {})
  if (folder) setOpening((await call('case.find', { documentId: folder.documentId })).caseId)
}

const Empty = () => (
  <section className="empty">
    <h2>No cases yet</h2>
    <p>
      A case holds the documents of one file, what was decided on them and who decided it. Drop files or a folder on
      this window, or make a case above. Files are only read: nothing is changed and nothing leaves this computer.
    </p>
    <p>New here? The training case is an invented burglary: six documents, ready to be reviewed.</p>
  </section>
)
