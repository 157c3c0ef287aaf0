import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { painted } from '../../../shared/paint/painted.ts'
import { overlapsPx, type PixelBox } from '../../../shared/paint/pixel-box.ts'
import { pdfjsVersion } from '../engines/pdfjs-engine.ts'
import type { PageCheck } from './check.ts'
import { isEmpty, type PagePicture, pictureOf } from './pixels/page-picture.ts'

const BLACK = 0
const WHITE = 255
/** Without loss, every pixel of one kind has one colour, and it is nearly black or nearly white. */
const DARKEST = 24
/** A JPEG may be off by this near an edge, */
const EDGE_TOLERANCE = 110
/** and by this where a whole block was painted in one colour: less than any ink that could be made visible again. */
const FLAT_TOLERANCE = 6
const MEAN_TOLERANCE = 12

/** Leak cases 25, 26, 36, 37, 80: pixels that are covered thinly, mosaicked, blurred, or not where the certificate says. */
export const regionPixels: PageCheck = {
  name: 'region-pixels',
  engine: pdfjsVersion,
  page: async (evidence, pageIndex) => {
    if ((evidence.pages[pageIndex]?.regions.length ?? 0) === 0) return []
    const picture = await pictureOf(evidence, pageIndex)
    const white = painted(picture.regions).white
    const isWrong = picture.regions.some((region) => isEmpty(region.box) || !isSolid(picture, region, white))
    return isWrong ? ['a redaction that is not solid'] : []
  },
}

function isSolid(picture: PagePicture, { box }: PixelRegion, white: readonly PixelBox[]): boolean {
  const expected = expectedIn(
    box,
    white.filter((rect) => overlapsPx(rect, box)),
  )
  return picture.lossy
    ? isSolidWithLoss(picture, box, expected, picture.lossy.blockPx)
    : isUniform(picture, box, expected)
}

/** What each pixel of `box` must be: 0 or 255, row by row. */
function expectedIn(box: PixelBox, white: readonly PixelBox[]): Uint8Array {
  const width = box.right - box.left
  const expected = new Uint8Array(width * (box.bottom - box.top))
  for (const rect of white) {
    for (let y = Math.max(rect.top, box.top); y < Math.min(rect.bottom, box.bottom); y += 1) {
      const row = (y - box.top) * width - box.left
      expected.fill(WHITE, row + Math.max(rect.left, box.left), row + Math.min(rect.right, box.right))
    }
  }
  return expected
}

type Visit = (value: number, expected: number, x: number, y: number) => boolean

/** Whether `holds` of every pixel of `box`. */
function everyPixel(picture: PagePicture, box: PixelBox, expected: Uint8Array, holds: Visit): boolean {
  let i = 0
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1, i += 1) {
      const at = y * picture.widthPx + x
      const wanted = expected[i] as number
      if (!holds((wanted === BLACK ? picture.brightest[at] : picture.grey[at]) as number, wanted, x, y)) return false
    }
  }
  return true
}

function isUniform(picture: PagePicture, box: PixelBox, expected: Uint8Array): boolean {
  const seen = new Map<number, number>()
  return everyPixel(picture, box, expected, (value, wanted) => {
    if (!seen.has(wanted)) seen.set(wanted, value)
    return Math.abs((seen.get(wanted) as number) - value) <= picture.unevenness && Math.abs(value - wanted) <= DARKEST
  })
}

function isSolidWithLoss(picture: PagePicture, box: PixelBox, expected: Uint8Array, blockPx: number): boolean {
  const flat = flatBlocks(box, expected, blockPx)
  let sum = 0
  let count = 0
  const holds = everyPixel({ ...picture, brightest: picture.grey }, box, expected, (value, wanted, x, y) => {
    const off = Math.abs(value - wanted)
    sum += wanted === BLACK ? off : 0
    count += wanted === BLACK ? 1 : 0
    return off <= (flat(x, y) ? FLAT_TOLERANCE : EDGE_TOLERANCE)
  })
  return holds && sum <= Math.max(MEAN_TOLERANCE, edgeAllowance(box)) * count
}

/** A box few pixels high is all edge. */
const edgeAllowance = (box: PixelBox): number => 160 / Math.min(box.right - box.left, box.bottom - box.top)

/** Which pixels lie in a block of the JPEG's grid that is within the box and was painted in one colour. */
function flatBlocks(box: PixelBox, expected: Uint8Array, blockPx: number): (x: number, y: number) => boolean {
  const known = new Map<number, boolean>()
  return (x, y) => {
    const [column, row] = [Math.floor(x / blockPx), Math.floor(y / blockPx)]
    const key = row * 65_536 + column
    if (!known.has(key)) known.set(key, isFlat(box, expected, column * blockPx, row * blockPx, blockPx))
    return known.get(key) as boolean
  }
}

function isFlat(box: PixelBox, expected: Uint8Array, left: number, top: number, size: number): boolean {
  if (left < box.left || top < box.top || left + size > box.right || top + size > box.bottom) return false
  const width = box.right - box.left
  const first = expected[(top - box.top) * width + left - box.left]
  for (let y = top; y < top + size; y += 1) {
    const row = (y - box.top) * width - box.left
    for (let x = left; x < left + size; x += 1) if (expected[row + x] !== first) return false
  }
  return true
}
