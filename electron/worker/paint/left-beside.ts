import { union } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { LayerWord } from '../../../shared/model/export.ts'
import type { Region } from '../../../shared/model/mark.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { growPx, toPixels, toPoints } from '../../../shared/paint/pixel-box.ts'
import { letterPieces } from '../verify/pixels/letter-pieces.ts'
import type { Tones } from './planes.ts'

/**
 * Regions that also cover the parts of letters left beside those painted, as the verifier would see them: the painter looks at
 * its own work, so that a page need not be proven first to be found wanting. `words`: those that stay.
 */
export function leftBeside(
  { levels, widthPx, heightPx }: Tones,
  regions: readonly PixelRegion[],
  words: readonly LayerWord[],
  page: PageSize,
): readonly Region[] {
  const picture = { grey: levels, widthPx, heightPx, regions }
  const letters = words.map(({ box }) => growPx(toPixels(box, page, picture), 1))
  return regions.flatMap(({ box, reasonCode }) =>
    letterPieces(picture, box, letters).map((piece) => ({
      box: union(toPoints(box, page, picture), toPoints(piece.box, page, picture)),
      reasonCode,
    })),
  )
}
