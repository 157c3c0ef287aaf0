import type { PageSize } from '../../shared/model/document.ts'
import { dropDraft, endDraft, useDraft } from '../state/review-draft.ts'
import { Button } from '../ui/button.tsx'
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
  const places = draft.boxes.map((box) => boxOnScreen(box, page, scale))
  const last = places.at(-1)
  return (
    <>
      {places.map((place, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines in their order
        <div key={n} className="draft" style={place} data-grip="move">
          {place === last && <span className="draft-corner" data-grip="resize" />}
        </div>
      ))}
      {last && (
        <div className="page-acts" data-own-keys style={{ left: last.left, top: last.top + last.height + 14 }}>
          <Button kind="main" onPress={() => void endDraft()}>
            Hide (Enter)
          </Button>
          <Button onPress={dropDraft}>Leave (Esc)</Button>
        </div>
      )}
    </>
  )
}
