import { addTrainingCase, chooseDocuments, chooseFolder, useDocuments } from '../../state/documents.ts'
import { Button } from '../../ui/button.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { DocumentRow } from './document-row.tsx'

/** The documents at hand: add some, and see how far each is. */
export function StartScreen() {
  const documents = useDocuments()
  return (
    <>
      <div className="row">
        <Button kind="main" onPress={() => void chooseDocuments()}>
          Add documents …
        </Button>
        <Button onPress={() => void chooseFolder()}>Add a folder …</Button>
      </div>
      {documents.length === 0 ? <Empty /> : <List />}
    </>
  )
}

function List() {
  const documents = useDocuments()
  const read = documents.filter(({ state }) => state === 'read' || state === 'failed').length
  return (
    <>
      <p role="status">{`${read} of ${documents.length} read`}</p>
      <VirtualList
        label="Documents"
        count={documents.length}
        rowPx={120}
        row={(index) => {
          const document = documents[index]
          return document ? <DocumentRow document={document} /> : null
        }}
      />
    </>
  )
}

const Empty = () => (
  <section className="empty">
    <h2>Nothing here yet</h2>
    <p>
      Drop files or a folder on this window, or add them above. They are only read: nothing is changed and nothing
      leaves this computer.
    </p>
    <Button onPress={() => void addTrainingCase()}>Try it on the training case</Button>
  </section>
)
