import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { CertifiedPage } from '../../../shared/model/export.ts'
import type { PixelBox } from '../../../shared/paint/pixel-box.ts'
import { pdfjsVersion, type TracedPage } from '../engines/pdfjs-engine.ts'
import type { PageCheck } from './check.ts'
import { letterPieces } from './pixels/letter-pieces.ts'
import { type PagePicture, pictureOf } from './pixels/page-picture.ts'

/** Leak cases 20, 22, 23 and trap T2: the last letter, an ascender or a descender of a redacted word that sticks out beside its box. */
export const regionEdge: PageCheck = {
  name: 'region-edge',
  engine: pdfjsVersion,
  page: async (evidence, pageIndex) => {
    const page = evidence.pages[pageIndex]
    if (page === undefined || page.regions.length === 0) return []
    const picture = await pictureOf(evidence, pageIndex)
    const letters = letterBoxes(await evidence.trace(pageIndex), page, picture)
    return picture.regions.flatMap(({ box }, region) =>
      letterPieces(picture, box, letters).map((component) => ({
        detail: 'ink of a letter at the edge of a redaction',
        region,
        piece: inPoints(component.box, page, picture),
      })),
    )
  },
}

function inPoints(box: PixelBox, { widthPt, heightPt }: PageSize, { widthPx, heightPx }: PagePicture): Box {
  const [x, y] = [widthPt / widthPx, heightPt / heightPx]
  return { left: box.left * x, right: box.right * x, bottom: heightPt - box.bottom * y, top: heightPt - box.top * y }
}

/** Where pdf.js places the letters that are still there, in pixels; `top` is the smaller y here. */
function letterBoxes({ glyphs }: TracedPage, page: CertifiedPage, picture: PagePicture): readonly Box[] {
  const across = picture.widthPx / page.widthPt
  const down = picture.heightPx / page.heightPt
  return glyphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ box }) => ({
      left: box.left * across - 1,
      right: box.right * across + 1,
      top: (page.heightPt - box.top) * down - 1,
      bottom: (page.heightPt - box.bottom) * down + 1,
    }))
}
