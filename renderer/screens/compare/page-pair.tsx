import { boxOf } from '../../../shared/geometry/quad.ts'
import type { PageSummary } from '../../../shared/model/case.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { boxOnScreen } from '../../viewer/page-transform.ts'
import { pageUrl } from '../../viewer/page-url.ts'

const dpi = 100

/** A page of the original and what becomes of it. Without `redactedId` the right side is drawn from the decisions. */
export const PagePair = ({
  page,
  isExcluded,
  marks,
  redactedId,
}: {
  readonly page: PageSummary
  readonly isExcluded: boolean
  readonly marks: readonly CaseMark[]
  readonly redactedId: string | null
}) => (
  <div className="pair">
    <figure>
      <PageImage documentId={page.documentId} page={page} alt={`Page ${page.pageIndex + 1} of the original`} />
      <figcaption>{`Page ${page.pageIndex + 1}`}</figcaption>
    </figure>
    <figure>
      {isExcluded && !redactedId ? (
        <p className="empty">This page is left out of the copy.</p>
      ) : (
        <div className="pair-page">
          <PageImage
            documentId={redactedId ?? page.documentId}
            page={page}
            alt={`Page ${page.pageIndex + 1} of the ${redactedId ? 'exported copy' : 'preview'}`}
          />
          {marks.length > 0 && <Boxes page={page} marks={marks} />}
        </div>
      )}
      <figcaption>{redactedId ? 'As exported' : 'Preview'}</figcaption>
    </figure>
  </div>
)

const PageImage = ({
  documentId,
  page: { pageIndex, widthPt, heightPt },
  alt,
}: {
  readonly documentId: string
  readonly page: PageSummary
  readonly alt: string
}) => (
  <img
    src={pageUrl(documentId, pageIndex, dpi)}
    alt={alt}
    width={Math.round(widthPt)}
    height={Math.round(heightPt)}
    className="pair-image"
  />
)

const Boxes = ({ page, marks }: { readonly page: PageSummary; readonly marks: readonly CaseMark[] }) => (
  <svg className="pair-boxes" viewBox={`0 0 ${page.widthPt} ${page.heightPt}`} aria-hidden="true">
    {marks.flatMap(({ id, quads }) =>
      quads.map((quad) => {
        const { left, top, width, height } = boxOnScreen(boxOf(quad), page, 1)
        return <rect key={`${id} ${quad.join()}`} x={left} y={top} width={width} height={height} />
      }),
    )}
  </svg>
)
