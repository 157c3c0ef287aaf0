import { deflateSync } from 'node:zlib'
import type { PageSize } from '../../shared/model/document.ts'
import type { BurnedPage, EncodedImage } from '../../shared/model/export.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'
import { painted } from '../../shared/paint/painted.ts'
import type { PixelBox } from '../../shared/paint/pixel-box.ts'

/** A resolution that a burned page may have; the verifier takes one pixel drawn over a page for something that hides. */
const DPI = 100
const MOST_PIXELS = 36_000_000

/** A page of which nothing is shown: black all over, with the code of the reason. The page itself is not touched. */
export const blackPage = (pageIndex: number, size: PageSize, reasonCode: ReasonCode = '17'): BurnedPage => ({
  pageIndex,
  widthPt: size.widthPt,
  heightPt: size.heightPt,
  image: blackImage(size, reasonCode),
  words: [],
  regions: [{ box: { left: 0, bottom: 0, right: size.widthPt, top: size.heightPt }, reasonCode }],
})

function blackImage({ widthPt, heightPt }: PageSize, reasonCode: ReasonCode): EncodedImage {
  const dpi = Math.min(DPI, 72 * Math.sqrt(MOST_PIXELS / (widthPt * heightPt)))
  const inPixels = (pt: number): number => Math.max(1, Math.round((pt * dpi) / 72))
  const [widthPx, heightPx] = [inPixels(widthPt), inPixels(heightPt)]
  const rowBytes = Math.ceil(widthPx / 8)
  const bits = new Uint8Array(rowBytes * heightPx)
  const box = { left: 0, top: 0, right: widthPx, bottom: heightPx }
  for (const rect of painted([{ box, reasonCode }]).white) whiten(bits, rowBytes, rect)
  return { filter: 'FlateDecode', colour: 'bilevel', widthPx, heightPx, bytes: new Uint8Array(deflateSync(bits)) }
}

function whiten(bits: Uint8Array, rowBytes: number, { left, top, right, bottom }: PixelBox): void {
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7)
}
