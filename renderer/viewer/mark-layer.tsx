import { memo, useEffect, useRef } from 'react'
import { boxOf } from '../../shared/geometry/quad.ts'
import type { PageSize } from '../../shared/model/document.ts'
import type { CaseMark } from '../../shared/review/case/case-state.ts'
import { useMarksOn } from '../state/review.ts'
import { useConcernOf } from '../state/review-checks.ts'
import { beginEditing, useDraft } from '../state/review-draft.ts'
import { takeMark, useGoalOf, useIsCurrent } from '../state/review-place.ts'
import { lookOf, nameOfMark } from '../text/mark-words.ts'
import { boxOnScreen } from './page-transform.ts'

interface OnPage {
  readonly page: PageSize & { readonly pageIndex: number }
  readonly scale: number
}

/** The marks of a page, on the text itself. */
export function MarkLayer({ page, scale }: OnPage) {
  const marks = useMarksOn(page.pageIndex)
  const draft = useDraft()
  return marks.map((mark) =>
    mark.id === draft?.markId ? null : <MarkButton key={mark.id} mark={mark} page={page} scale={scale} />,
  )
}

const MarkButton = memo(function MarkButton({ mark, page, scale }: OnPage & { readonly mark: CaseMark }) {
  const isCurrent = useIsCurrent(mark.id)
  const goal = useGoalOf(mark.id)
  const concern = useConcernOf(mark.id)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent && goal && !document.activeElement?.closest('[data-keeps-focus]'))
      button.current?.focus({ preventScroll: true })
  }, [isCurrent, goal])
  return (
    <button
      ref={button}
      type="button"
      className="mark"
      data-mark={mark.id}
      data-look={lookOf(mark)}
      data-concern={concern !== null || undefined}
      aria-current={isCurrent || undefined}
      aria-label={nameOfMark(mark)}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => takeMark(mark.id)}
      onDoubleClick={() => beginEditing()}
    >
      {mark.quads.map((quad, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark's lines have no other name
        <span key={n} className="mark-line" style={boxOnScreen(boxOf(quad), page, scale)} />
      ))}
    </button>
  )
})
