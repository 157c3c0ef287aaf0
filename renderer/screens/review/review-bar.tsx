import { useOpenCase } from '../../state/open-case.ts'
import { showPanel } from '../../state/panel.ts'
import { useReviewPart } from '../../state/review.ts'
import { redo, undo } from '../../state/review-acts.ts'
import { showDocument } from '../../state/review-documents.ts'
import { beginDrawing } from '../../state/review-draft.ts'
import { usePageIndex } from '../../state/review-place.ts'
import { useZoom, zoomBy, zoomToWidth } from '../../state/review-zoom.ts'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'

/** What one reaches for while reading, each with its key. */
export function ReviewBar() {
  return (
    <div role="toolbar" aria-label="Review" className="review-bar" data-part>
      <DocumentPick />
      <PageNumber />
      <Zoom />
      <Button kind="quiet" onPress={() => void undo()}>
        Undo
      </Button>
      <Button kind="quiet" onPress={() => void redo()}>
        Redo
      </Button>
      <Button kind="quiet" onPress={() => beginDrawing()}>
        Draw (D)
      </Button>
      <Button kind="quiet" onPress={() => showPanel('find')}>
        Find (Ctrl F)
      </Button>
      <Button kind="quiet" onPress={() => showPanel('palette')}>
        Commands (Ctrl K)
      </Button>
      <Button kind="quiet" onPress={() => showPanel('keys')}>
        Keys (?)
      </Button>
    </div>
  )
}

function DocumentPick() {
  const documents = useOpenCase()?.status.documents ?? []
  const documentId = useReviewPart((r) => r.documentId, '')
  const openHere = useReviewPart((r) => (r.areMarksLoaded ? r.open : null), null)
  const options = documents.map(({ id, name, marks }) => {
    const open = id === documentId ? (openHere ?? marks.open) : marks.open
    return { value: id, label: open > 0 ? `${name} (${open} open)` : name }
  })
  return <Pick label="Document" isLabelHidden value={documentId} options={options} onChange={showDocument} />
}

function PageNumber() {
  const pageIndex = usePageIndex()
  const pages = useReviewPart((r) => r.pages.length, 0)
  return (
    <Button
      kind="quiet"
      onPress={() => showPanel('go-to-page')}
      aria-label={`Page ${pageIndex + 1} of ${pages}, go to page`}
    >
      {`Page ${pageIndex + 1} of ${pages}`}
    </Button>
  )
}

function Zoom() {
  const zoom = useZoom()
  return (
    <span className="review-zoom">
      <Button kind="quiet" aria-label="Smaller" onPress={() => zoomBy(-1)}>
        −
      </Button>
      <Button
        kind="quiet"
        aria-label={`${Math.round(zoom * 100)} per cent of the width, back to 100`}
        onPress={zoomToWidth}
      >
        {`${Math.round(zoom * 100)} %`}
      </Button>
      <Button kind="quiet" aria-label="Larger" onPress={() => zoomBy(1)}>
        +
      </Button>
    </span>
  )
}
