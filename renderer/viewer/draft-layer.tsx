import type { PageSize } from '../../shared/model/document.ts'
import { endDraft, useDraft } from '../state/review-draft.ts'
import { boxOnScreen } from './page-transform.ts'

/** The boxes that are being placed. The corner takes the mouse that resizes. */
export function DraftLayer({
  page,
  scale,
}: {
  readonly page: PageSize & { readonly pageIndex: number }
  readonly scale: number
}) {
  const draft = useDraft()
  if (draft?.pageIndex !== page.pageIndex) return null
  return draft.boxes.map((box, n) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: lines in their order
      key={n}
      className="draft"
      style={boxOnScreen(box, page, scale)}
      data-grip="move"
      onDoubleClick={() => void endDraft()}
    >
      {n === draft.boxes.length - 1 && <span className="draft-corner" data-grip="resize" />}
    </div>
  ))
}
