import type { Box } from '../../../shared/geometry/quad.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'
import type { PageCheck } from './check.ts'
import { pdfiumName } from './pdfium-name.ts'

/** Enough to see whether a box is where it should be; the exact pixels are judged elsewhere. */
const DPI = 100
/** Drawing smaller mixes the outermost pixels with what lies beside the box. */
const INSET_PX = 2
const DARK = 110
/** The white code covers less than this of a box. */
const MOST_LIGHT = 0.5

/** Leak cases 65, 67, 80: boxes that landed elsewhere, judged by the picture that an unrelated viewer draws. */
export const regionAsDrawn: PageCheck = {
  name: 'region-as-drawn',
  engine: pdfiumName,
  page: async (evidence, pageIndex) => {
    const page = evidence.pages[pageIndex]
    if (page === undefined || page.regions.length === 0) return []
    const drawn = (await evidence.pdfium()).render(pageIndex, DPI)
    const isWrong = page.regions.some(({ box }) => !isCovered(drawn, inPixels(box, page.heightPt)))
    return isWrong ? ['a redaction that is not drawn where it should be'] : []
  },
}

const inPixels = (box: Box, heightPt: number): Box => ({
  left: Math.ceil((box.left * DPI) / 72) + INSET_PX,
  right: Math.floor((box.right * DPI) / 72) - INSET_PX,
  bottom: Math.floor(((heightPt - box.bottom) * DPI) / 72) - INSET_PX,
  top: Math.ceil(((heightPt - box.top) * DPI) / 72) + INSET_PX,
})

/** Whether the rim of the box is all dark, and most of its inside; a box too small for that by its middle. */
function isCovered(bitmap: Bitmap, box: Box): boolean {
  const area = box.right > box.left && box.bottom > box.top ? box : middleOf(box)
  let light = 0
  let count = 0
  for (let y = area.top; y < Math.max(area.bottom, area.top + 1); y += 1) {
    for (let x = area.left; x < Math.max(area.right, area.left + 1); x += 1, count += 1) {
      const isDark = brightness(bitmap, x, y) <= DARK
      if (!isDark && isRim(area, x, y)) return false
      if (!isDark) light += 1
    }
  }
  return light <= count * MOST_LIGHT
}

const isRim = (b: Box, x: number, y: number): boolean =>
  b.right - b.left > 3 &&
  b.bottom - b.top > 3 &&
  (x === b.left || x === b.right - 1 || y === b.top || y === b.bottom - 1)

function middleOf(box: Box): Box {
  const x = Math.round((box.left + box.right) / 2)
  const y = Math.round((box.top + box.bottom) / 2)
  return { left: x, right: x + 1, top: y, bottom: y + 1 }
}

function brightness({ rgba, widthPx, heightPx }: Bitmap, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return 255
  const at = (y * widthPx + x) * 4
  return Math.max(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number)
}
