import { createHash } from 'node:crypto'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import { toPixels } from '../../../shared/paint/pixel-box.ts'
import { type GreyImage, greyOf } from '../engines/ocr-image.ts'
import type { PdfDocument, TextLayer } from '../engines/pdf-engine.ts'
import { knownPixels } from './known-pixels.ts'

const DPI = 100
const MOST_PIXELS = 4_000_000
/** Difference of neighbouring pixels that makes an edge. */
const EDGE = 24
/** Corners that one small word has at least, at this resolution; rules and plain areas have next to none. */
const LEAST_CORNERS = 40
const AROUND_PT = 1.5

/** A page drawn small, with a map of what its text layer accounts for. */
export class UnreadInk {
  readonly #image: GreyImage
  readonly #size: PageSize
  readonly #known: Uint8Array

  constructor(pdf: PdfDocument, pageIndex: number, layer: TextLayer) {
    this.#size = pdf.pageSize(pageIndex)
    const inches = Math.sqrt((this.#size.widthPt / 72) * (this.#size.heightPt / 72))
    this.#image = greyOf(pdf.render(pageIndex, Math.min(DPI, Math.sqrt(MOST_PIXELS) / inches)))
    this.#known = knownPixels(visibleBoxes(layer), AROUND_PT, this.#size, this.#image)
  }

  /** The same for two regions only if they look the same in the same place. */
  fingerprint(box: Box): string {
    const { grey, widthPx } = this.#image
    const { left, top, right, bottom } = toPixels(box, this.#size, this.#image)
    const hash = createHash('sha256').update(`${widthPx} ${[box.left, box.bottom, box.right, box.top].join(' ')}`)
    for (let y = top; y < bottom; y++) hash.update(grey.subarray(y * widthPx + left, y * widthPx + right))
    return hash.digest('base64')
  }

  /** Whether there may be writing inside `box` that the text layer does not have. */
  isIn(box: Box): boolean {
    const { grey, widthPx } = this.#image
    const { left, top, right, bottom } = toPixels(box, this.#size, this.#image)
    let corners = 0
    for (let y = top; y < bottom - 1; y++) {
      for (let x = left; x < right - 1; x++) {
        const at = y * widthPx + x
        if (this.#known[at] === 1) continue
        const across = Math.abs(grey[at]! - grey[at + 1]!)
        const down = Math.abs(grey[at]! - grey[at + widthPx]!)
        if (across > EDGE && down > EDGE) corners++
      }
    }
    return corners >= LEAST_CORNERS
  }
}

function* visibleBoxes({ text, boxes, hidden }: TextLayer): Generator<Box> {
  for (let i = 0; i < text.length; i++) {
    const [left, bottom, right, top] = boxes.subarray(i * 4, i * 4 + 4)
    if (right! > left! && hidden[i] === 0) yield { left: left!, bottom: bottom!, right: right!, top: top! }
  }
}
