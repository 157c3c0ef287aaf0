import { useState } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { DocumentProgress } from '../../../shared/review/case/case-view.ts'
import { call } from '../../state/call.ts'
import { addFiles } from '../../state/new-case.ts'
import { attempt } from '../../state/notice.ts'
import { type OpenCase, showStatus } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { DocumentCard } from './document-card.tsx'
import { orderAfterDrop } from './document-order.ts'
import { DocumentSheet } from './document-sheet.tsx'
import { HoldReading } from './hold-reading.tsx'

/** The documents in the order in which they are reviewed and exported. */
export function DocumentsTab({ open }: { readonly open: OpenCase }) {
  const { caseId, status, reading, isHeld } = open
  const { documents } = status
  const [changing, setChanging] = useState<DocumentProgress | null>(null)
  const order = async (ids: readonly string[]) =>
    showStatus(await call('case.orderDocuments', { caseId, documentIds: [...ids] }))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'application/x-document': String(key) })),
    onReorder: ({ keys, target }) => {
      const ids = orderAfterDrop(
        documents.map(({ id }) => id),
        [...keys].map(String),
        String(target.key),
        target.dropPosition === 'after',
      )
      void attempt(() => order(ids))
    },
  })
  return (
    <>
      <div className="row">
        <Button onPress={() => void attempt(() => add(caseId, 'documents.choose'))}>Add documents …</Button>
        <Button onPress={() => void attempt(() => add(caseId, 'documents.chooseFolder'))}>Add a folder …</Button>
        <HoldReading open={open} />
      </div>
      <GridList
        aria-label="Documents"
        className="documents"
        items={documents.map((document) => ({ ...document, reading: reading.get(document.id) ?? null, isHeld }))}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(id) => goTo({ name: 'review', caseId, documentId: String(id) })}
        renderEmptyState={() => (
          <div className="empty">
            <h3>No documents yet</h3>
            <p>Drop files or a folder on this window, or add them above. They are copied into the case, sealed.</p>
          </div>
        )}
      >
        {(document) => (
          <GridListItem id={document.id} textValue={document.name} className="document-item">
            <DocumentCard
              caseId={caseId}
              document={document}
              reading={document.reading}
              isHeld={document.isHeld}
              onChange={() => setChanging(document)}
            />
          </GridListItem>
        )}
      </GridList>
      {changing && <DocumentSheet caseId={caseId} document={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

async function add(caseId: string, how: 'documents.choose' | 'documents.chooseFolder'): Promise<void> {
  const files = await call(how, {})
  if (files.length > 0) await addFiles(caseId, files)
}
