import type { EncodedImage } from '../../../shared/model/export.ts'
import { encodeG4 } from '../engines/g4.ts'
import { encodeJpeg } from '../engines/jpeg-engine.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'
import { deflatedPixels } from '../engines/pdf-writer-flate.ts'
import { bitsFor } from '../engines/pdf-writer-image-page.ts'
import { isFaithful } from './faithful.ts'
import { keepsColour, packed, posterise } from './palette.ts'
import { bitsOf, levelOf, type Tones, yccPlanes } from './planes.ts'

/** Darker is black. Above the middle, so that thin and pale strokes stay whole. */
const threshold = 160
/** IJG quality of the first try, and of the second where the first is larger than wanted. */
const qualities = [70, 50] as const

/** Whether black and white is enough to show all that the page shows. */
export const isBlackOnWhite = (page: Tones): boolean =>
  !page.isColoured && isFaithful(page, (pixel) => (page.levels[pixel]! < threshold ? 0 : 255))

/** One bit a pixel, Group 4. */
export function encodeBilevel(page: Tones): EncodedImage {
  const { widthPx, heightPx } = page
  const bytes = encodeG4(bitsOf(page, threshold))
  return { filter: 'CCITTFaxDecode', colour: 'bilevel', widthPx, heightPx, bytes }
}

/** A page of a few flat colours, such as text on shaded rows; null for a photograph or a scan. */
export function encodeFlat(bitmap: Bitmap, page: Tones): EncodedImage | null {
  const { widthPx, heightPx } = bitmap
  const drawn = posterise(bitmap)
  if (!drawn || !keepsColour(bitmap, drawn)) return null
  const levels = paletteLevels(drawn.palette)
  if (!isFaithful(page, (pixel) => levels[drawn.indices[pixel]!]!)) return null
  const bytes = deflatedPixels(packed(drawn.indices, widthPx, heightPx, bitsFor(drawn.palette)))
  return { filter: 'FlateDecode', colour: 'rgb', widthPx, heightPx, bytes, palette: drawn.palette }
}

const paletteLevels = (palette: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: palette.length / 3 }, (_, i) =>
    levelOf(palette[i * 3]!, palette[i * 3 + 1]!, palette[i * 3 + 2]!),
  )

/** Continuous tones: JPEG, grey unless colour matters; of lower quality where the first try exceeds `wantedBytes`. */
export function encodeTones(bitmap: Bitmap, page: Tones, wantedBytes: number): EncodedImage {
  const { widthPx, heightPx, levels, isColoured } = page
  const samples = isColoured ? yccPlanes(bitmap, levels) : { widthPx, heightPx, planes: [levels] }
  const first = encodeJpeg(samples, qualities[0])
  const bytes = first.length <= wantedBytes ? first : encodeJpeg(samples, qualities[1])
  return { filter: 'DCTDecode', colour: isColoured ? 'rgb' : 'grey', widthPx, heightPx, bytes }
}
