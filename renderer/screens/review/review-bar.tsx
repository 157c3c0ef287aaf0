import { useOpenCase } from '../../state/open-case.ts'
import { showPanel } from '../../state/panel.ts'
import { useReviewPart } from '../../state/review.ts'
import { redo, undo } from '../../state/review-acts.ts'
import { showDocument } from '../../state/review-documents.ts'
import { beginDrawing } from '../../state/review-draft.ts'
import { usePageIndex } from '../../state/review-place.ts'
import { useZoom, zoomBy, zoomToWidth } from '../../state/review-zoom.ts'
import { type Act, ActsMenu } from '../../ui/acts-menu.tsx'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'

const acts: readonly Act[] = [
  { label: 'Undo', run: () => void undo() },
  { label: 'Redo', run: () => void redo() },
  { label: 'Draw (D)', run: () => beginDrawing() },
  { label: 'Find (Ctrl F)', run: () => showPanel('find') },
  { label: 'Commands (Ctrl K)', run: () => showPanel('palette') },
  { label: 'Keys (?)', run: () => showPanel('keys') },
]

/** What one reaches for while reading, each with its key; where the window is narrow, most of it behind one button. */
export function ReviewBar() {
  return (
    <div role="toolbar" aria-label="Review" className="review-bar" data-part>
      <DocumentPick />
      <PageNumber />
      <Zoom />
      <span className="review-acts">
        {acts.map(({ label, run }) => (
          <Button key={label} kind="quiet" onPress={run}>
            {label}
          </Button>
        ))}
      </span>
      <span className="review-more">
        <ActsMenu label="More …" acts={acts} />
      </span>
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
