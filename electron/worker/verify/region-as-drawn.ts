import type { Box } from '../../../shared/geometry/quad.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import { painted } from '../../../shared/paint/painted.ts'
import type { PixelBox, PixelSize } from '../../../shared/paint/pixel-box.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'
import type { PageCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { pdfiumName } from './pdfium-name.ts'
import { regionsIn } from './pixels/page-picture.ts'
import { imagesOf } from './raw/pages.ts'
import { numberOf } from './raw/value.ts'

/** Enough to see whether a box is where it should be; the exact pixels are judged elsewhere. */
const DPI = 100
/** Drawing smaller mixes the outermost pixels with what lies beside the box. */
const INSET_PX = 1
/** How far a pixel may be off: it is the mean of several, and viewers smooth in their own ways; and how far all may be on average. */
const TOLERANCE = 150
const MEAN_TOLERANCE = 40

/** A viewer that rounds a picture's place outwards draws all of it up to a pixel off (PDFium does where a page's size is no whole number of pixels). */
const SHIFTS = [0, -1, 1].flatMap((down) => [0, -1, 1].map((across) => ({ across, down })))

/** Leak cases 65, 67, 80: boxes that landed elsewhere, judged by the picture that an unrelated viewer draws. */
export const regionAsDrawn: PageCheck = {
  name: 'region-as-drawn',
  engine: pdfiumName,
  page: async (evidence, pageIndex) => {
    const page = evidence.pages[pageIndex]
    if (page === undefined || page.regions.length === 0) return []
    const image = page.method === 'excised' ? excisedGrid(page) : imageSize(evidence, pageIndex)
    const regions = regionsIn(page, image)
    const drawn = (await evidence.pdfium()).render(pageIndex, DPI)
    const scale = { across: drawn.widthPx / image.widthPx, down: drawn.heightPx / image.heightPx }
    const white = painted(regions).white.map((rect) => scaled(rect, scale))
    const isWrong = regions.some(({ box }) => !SHIFTS.some((shift) => isDrawn(drawn, scaled(box, scale), white, shift)))
    return isWrong ? ['a redaction that is not drawn where it should be'] : []
  },
}

function imageSize({ file }: Evidence, pageIndex: number): PixelSize {
  const dict = imagesOf(file, pageIndex)[0]?.value
  const number = (key: string) => (dict?.type === 'dict' ? numberOf(dict.entries.get(key)) : null)
  const [widthPx, heightPx] = [number('Width'), number('Height')]
  if (!widthPx || !heightPx) throw new Error('a page without a picture')
  return { widthPx, heightPx }
}

/** In pixels of the drawing, not rounded; y down, `top` being the smaller. */
const scaled = (b: PixelBox, { across, down }: { readonly across: number; readonly down: number }): Box => ({
  left: b.left * across,
  right: b.right * across,
  top: b.top * down,
  bottom: b.bottom * down,
})

/** Whether every pixel that lies wholly within the box is what painting makes of it, seen `shift` pixels away. A box too thin for that counts by its middle. */
function isDrawn(bitmap: Bitmap, box: Box, white: readonly Box[], shift: (typeof SHIFTS)[number]): boolean {
  const near = white.filter((rect) => shared(rect, box) > 0)
  let [sum, count] = [0, 0]
  for (const [x, y] of pixelsWithin(box)) {
    const off = Math.abs(brightness(bitmap, x + shift.across, y + shift.down) - expected(x, y, near))
    if (off > TOLERANCE) return false
    sum += off
    count += 1
  }
  return sum <= MEAN_TOLERANCE * count
}

function* pixelsWithin(box: Box): Generator<readonly [number, number]> {
  const [x, right] = inner(box.left, box.right)
  const [top, bottom] = inner(box.top, box.bottom)
  for (let y = top; y < bottom; y += 1) for (let column = x; column < right; column += 1) yield [column, y]
}

/** The whole pixels between two edges, without the outermost; at least one. */
function inner(from: number, to: number): readonly [number, number] {
  const [first, last] = [Math.ceil(from) + INSET_PX, Math.floor(to) - INSET_PX]
  const middle = Math.floor((from + to) / 2)
  return first < last ? [first, last] : [middle, middle + 1]
}

/** The brightness of one pixel of the drawing: black, and white by the share that a code covers. */
function expected(x: number, y: number, white: readonly Box[]): number {
  const pixel = { left: x, right: x + 1, top: y, bottom: y + 1 }
  return (
    255 *
    Math.min(
      1,
      white.reduce((area, rect) => area + shared(rect, pixel), 0),
    )
  )
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

function brightness({ rgba, widthPx, heightPx }: Bitmap, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return 255
  const at = (y * widthPx + x) * 4
  return Math.max(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number)
}
