import { type Box, boxOf } from '../../../shared/geometry/quad.ts'
import type { Place } from '../../../shared/review/case/case-ready.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { useAsked } from '../../state/asked.ts'
import { currentCase } from '../../state/open-case.ts'
import { boxOnScreen } from '../../viewer/page-transform.ts'
import { pageUrl } from '../../viewer/page-url.ts'

/** The part of a page where a mark stands, the mark outlined. */
export function MarkCrop({
  place: { documentId, pageIndex },
  area,
  mark,
}: {
  readonly place: Place
  readonly area: Box
  readonly mark: CaseMark
}) {
  const { value: pages } = useAsked('case.pages', { caseId: currentCase()?.caseId ?? '', documentId })
  const page = pages?.[pageIndex]?.page
  if (!page) return null
  const seen = boxOnScreen(area, page, 1)
  return (
    <svg
      className="mark-crop"
      role="img"
      aria-label="The place on the page"
      viewBox={`${seen.left} ${seen.top} ${seen.width} ${seen.height}`}
    >
      <image href={pageUrl(documentId, pageIndex, 150)} width={page.widthPt} height={page.heightPt} />
      {mark.quads.map((quad) => {
        const { left, top, width, height } = boxOnScreen(boxOf(quad), page, 1)
        return <rect key={quad.join()} x={left} y={top} width={width} height={height} />
      })}
    </svg>
  )
}
