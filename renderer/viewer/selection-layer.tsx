import { locate } from '../../shared/detect/locate.ts'
import { boxOf, union } from '../../shared/geometry/quad.ts'
import type { PageSize } from '../../shared/model/document.ts'
import { hideSelection, select, type TextSelection, useSelection } from '../state/review-selection.ts'
import { Button } from '../ui/button.tsx'
import { boxOnScreen } from './page-transform.ts'

interface OnPage {
  readonly page: PageSize & { readonly documentId: string; readonly pageIndex: number }
  readonly scale: number
}

/** The text that is chosen, and what can be done with it. */
export function SelectionLayer({ page, scale }: OnPage) {
  const parts = useSelection()
  const here = parts.find((part) => part.documentId === page.documentId && part.pageIndex === page.pageIndex)
  if (!here) return null
  return <Chosen selection={here} page={page} scale={scale} hasActs={here === parts.at(-1)} />
}

function Chosen({
  selection,
  page,
  scale,
  hasActs,
}: OnPage & {
  readonly selection: TextSelection
  /** Where the choosing ended. */
  readonly hasActs: boolean
}) {
  const boxes = locate(selection.page, selection.start, selection.end).map(boxOf)
  if (boxes.length === 0) return null
  const around = boxOnScreen(boxes.reduce(union), page, scale)
  return (
    <>
      {boxes.map((box, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines in their order
        <span key={n} className="chosen-line" style={boxOnScreen(box, page, scale)} />
      ))}
      {hasActs && (
        <div className="page-acts" data-own-keys style={{ left: around.left, top: around.top + around.height + 6 }}>
          <Button kind="main" onPress={() => void hideSelection()}>
            Hide (A)
          </Button>
          <Button onPress={() => select(null)}>Let go (Esc)</Button>
        </div>
      )}
    </>
  )
}
