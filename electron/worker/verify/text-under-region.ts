import type { Box } from '../../../shared/geometry/quad.ts'
import { pdfjsVersion } from '../engines/pdfjs-engine.ts'
import type { PageCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { pdfiumName } from './pdfium-name.ts'

/** A letter as an engine places it. `origin` is known to pdf.js only. */
export interface Letter {
  readonly box: Box
  readonly origin?: readonly [x: number, y: number]
}

type ReadLetters = (evidence: Evidence, pageIndex: number) => Promise<readonly Letter[]>

/** Boxes are stated and read back with rounding. */
const ROUNDING_PT = 0.3
/** A neighbour's generous box may reach over the edge a little; a letter that lies under a redaction does so by more. */
const MOST_SHARED = 0.25

/** Leak cases 1, 4, 5, 9–12, 65–67: text that is still there under the colour. A letter without extent counts by its place. */
const textUnderRegionBy = (engine: PageCheck['engine'], read: ReadLetters): PageCheck => ({
  name: 'text-under-region',
  engine,
  page: async (evidence, pageIndex) => {
    const regions = evidence.pages[pageIndex]?.regions ?? []
    if (regions.length === 0) return []
    const letters = await read(evidence, pageIndex)
    return letters.some((letter) => regions.some(({ box }) => isUnder(letter, box))) ? ['text under a redaction'] : []
  },
})

export const textUnderRegionByPdfjs = textUnderRegionBy(pdfjsVersion, async (evidence, pageIndex) => {
  const { glyphs } = await evidence.trace(pageIndex)
  return glyphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ box, originX, originY }) => ({ box, origin: [originX, originY] }))
})

export const textUnderRegionByPdfium = textUnderRegionBy(pdfiumName, async (evidence, pageIndex) => {
  const { text, boxes } = (await evidence.pdfium()).textLayer(pageIndex)
  const at = (i: number) => boxes[i] as number
  return [...text.split('').keys()].flatMap((i) => {
    const isPlaced = (text[i] ?? '').trim() !== '' && [0, 1, 2, 3].some((k) => at(4 * i + k) !== 0)
    return isPlaced
      ? [{ box: { left: at(4 * i), bottom: at(4 * i + 1), right: at(4 * i + 2), top: at(4 * i + 3) } }]
      : []
  })
})

/** Whether a letter lies under a redaction, rather than beside it. */
export function isUnder({ box, origin }: Letter, region: Box): boolean {
  const inner = shrunk(region)
  const centre = [(box.left + box.right) / 2, (box.bottom + box.top) / 2] as const
  return (
    isInside(centre, inner) ||
    (origin !== undefined && isInside(origin, inner)) ||
    sharedWith(box, region) > MOST_SHARED
  )
}

const shrunk = ({ left, bottom, right, top }: Box): Box => ({
  left: left + ROUNDING_PT,
  bottom: bottom + ROUNDING_PT,
  right: right - ROUNDING_PT,
  top: top - ROUNDING_PT,
})

const isInside = ([x, y]: readonly [number, number], b: Box): boolean =>
  x > b.left && x < b.right && y > b.bottom && y < b.top

/** The share of a letter's area that lies in `region`; 0 for a letter without area. */
function sharedWith(letter: Box, region: Box): number {
  const width = Math.min(letter.right, region.right) - Math.max(letter.left, region.left)
  const height = Math.min(letter.top, region.top) - Math.max(letter.bottom, region.bottom)
  const area = (letter.right - letter.left) * (letter.top - letter.bottom)
  return width > 0 && height > 0 && area > 0 ? (width * height) / area : 0
}
