import type { PixelSize } from '../../../shared/paint/pixel-box.ts'
import type { Bits } from '../engines/g4.ts'
import type { Samples } from '../engines/jpeg-engine.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'

/** Difference between the channels of a pixel from which its colour may matter; the tint of old paper stays below. */
const colourful = 48
/** Share of such pixels from which a page is kept in colour: a signature in blue ink, a stamp. */
const leastColour = 1 / 4000

/** Luminance, ITU-R BT.601. */
export const levelOf = (r: number, g: number, b: number): number => (r * 77 + g * 150 + b * 29) >> 8

/** The luminance of a page, and whether its colours matter. */
export interface Tones extends PixelSize {
  readonly levels: Uint8Array
  readonly isColoured: boolean
}

export function tonesOf({ rgba, widthPx, heightPx }: Bitmap): Tones {
  const levels = new Uint8Array(widthPx * heightPx).fill(255)
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, levels.length)
  let coloured = 0
  for (let i = 0, last = levels.length - 4; i < levels.length; i++) {
    // Most of a page is white: four pixels in one look.
    while (i < last && (pixels[i]! & pixels[i + 1]! & pixels[i + 2]! & pixels[i + 3]!) === white) i += 4
    if (pixels[i] === white) continue
    const at = i * 4
    const r = rgba[at]!
    const g = rgba[at + 1]!
    const b = rgba[at + 2]!
    if (r === g && g === b) {
      levels[i] = r
      continue
    }
    levels[i] = levelOf(r, g, b)
    if (Math.max(r, g, b) - Math.min(r, g, b) > colourful) coloured++
  }
  return { widthPx, heightPx, levels, isColoured: coloured > leastColour * levels.length }
}

/** Four bytes of 255. */
const white = -1

/** Share of a small drawing that shadings fill from which black and white cannot be enough. */
const shadedShare = 1 / 2000
const shadedBelow = 236
const shadedAbove = 64

/** Whether areas of a middle tone can be seen even in a small drawing, which costs little. */
export function isShaded({ levels, widthPx }: Tones): boolean {
  let left = levels.length * shadedShare
  for (let i = widthPx + 1; i < levels.length; i++) {
    const level = levels[i]!
    const isTone = level > shadedAbove && level < shadedBelow
    if (isTone && level === levels[i - 1] && level === levels[i - widthPx] && --left < 0) return true
  }
  return false
}

/** Darker than `threshold` becomes black. */
export function bitsOf({ levels, widthPx, heightPx }: Tones, threshold: number): Bits {
  const stride = (widthPx + 7) >> 3
  const bytes = new Uint8Array(stride * heightPx)
  const fours = new Int32Array(levels.buffer, levels.byteOffset, levels.length >> 2)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (const end = (y + 1) * widthPx, start = i; i < end; i++) {
      // Most of a page is white: four pixels in one look, as far as the row goes.
      while ((i & 3) === 0 && i + 4 < end && fours[i >> 2] === white) i += 4
      if (levels[i]! < threshold) bytes[y * stride + ((i - start) >> 3)]! |= 0x80 >> ((i - start) & 7)
    }
  }
  return { widthPx, heightPx, bytes }
}

/** Y, and Cb and Cr at half size (JFIF 1.02). */
export function yccPlanes({ widthPx, heightPx, rgba }: Bitmap, levels: Uint8Array): Samples {
  const halfWidth = (widthPx + 1) >> 1
  const halfHeight = (heightPx + 1) >> 1
  const cb = new Uint8Array(halfWidth * halfHeight)
  const cr = new Uint8Array(halfWidth * halfHeight)
  for (let y = 0; y < halfHeight; y++) {
    for (let x = 0; x < halfWidth; x++) {
      const [r, g, b] = meanOfFour(rgba, widthPx, heightPx, x * 2, y * 2)
      const i = y * halfWidth + x
      cb[i] = Math.min(255, Math.max(0, (-0.168736 * r - 0.331264 * g + 0.5 * b + 128.5) | 0))
      cr[i] = Math.min(255, Math.max(0, (0.5 * r - 0.418688 * g - 0.081312 * b + 128.5) | 0))
    }
  }
  return { widthPx, heightPx, planes: [levels, cb, cr] }
}

function meanOfFour(
  rgba: Uint8Array,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
): readonly [number, number, number] {
  const right = Math.min(x + 1, widthPx - 1) - x
  const below = (Math.min(y + 1, heightPx - 1) - y) * widthPx
  const a = (y * widthPx + x) * 4
  const [b, c, d] = [a + right * 4, a + below * 4, a + (right + below) * 4]
  const mean = (k: number) => (rgba[a + k]! + rgba[b + k]! + rgba[c + k]! + rgba[d + k]!) / 4
  return [mean(0), mean(1), mean(2)]
}
