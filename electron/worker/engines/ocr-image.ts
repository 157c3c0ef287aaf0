import type { Bitmap } from './pdf-engine.ts'

/** Grey pixels, row by row from the top left; 0 black … 255 white. */
export interface GreyImage {
  readonly widthPx: number
  readonly heightPx: number
  readonly grey: Uint8Array
}

/** The luminance of a bitmap (ITU-R BT.601). */
export function greyOf({ widthPx, heightPx, rgba }: Bitmap): GreyImage {
  const grey = new Uint8Array(widthPx * heightPx)
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8
  }
  return { widthPx, heightPx, grey }
}

export function histogramOf({ grey }: GreyImage): Uint32Array {
  const histogram = new Uint32Array(256)
  for (let i = 0; i < grey.length; i++) histogram[grey[i]!]!++
  return histogram
}

/** The grey value that best parts ink from paper (Otsu 1979), and how far apart the two are. */
export function thresholdOf(image: GreyImage): { readonly threshold: number; readonly contrast: number } {
  const histogram = histogramOf(image)
  const total = image.grey.length
  let sum = 0
  for (let v = 0; v < 256; v++) sum += v * histogram[v]!
  let best = { threshold: 127, contrast: 0, variance: 0 }
  for (let v = 0, below = 0, sumBelow = 0; v < 255; v++) {
    below += histogram[v]!
    sumBelow += v * histogram[v]!
    if (below === 0 || below === total) continue
    const gap = (sum - sumBelow) / (total - below) - sumBelow / below
    const variance = below * (total - below) * gap * gap
    if (variance > best.variance) best = { threshold: v, contrast: gap, variance }
  }
  return best
}

export function inverted({ widthPx, heightPx, grey }: GreyImage): GreyImage {
  const other = new Uint8Array(grey.length)
  for (let i = 0; i < grey.length; i++) other[i] = 255 - grey[i]!
  return { widthPx, heightPx, grey: other }
}

/** Turned clockwise by quarter turns. */
export function turned(image: GreyImage, quarters: number): GreyImage {
  const { widthPx: w, heightPx: h, grey } = image
  const turns = ((quarters % 4) + 4) % 4
  if (turns === 0) return image
  if (turns === 2) return { widthPx: w, heightPx: h, grey: grey.slice().reverse() }
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    const column = turns === 1 ? h - 1 - y : y
    for (let x = 0; x < w; x++) out[(turns === 1 ? x : w - 1 - x) * h + column] = grey[y * w + x]!
  }
  return { widthPx: h, heightPx: w, grey: out }
}

/** Turned about its centre by `radians` (clockwise as seen, y down) on a canvas that holds all of it; the corners are white. */
export function rotated(image: GreyImage, radians: number): GreyImage {
  const { widthPx: w, heightPx: h, grey } = image
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const widthPx = Math.ceil(w * Math.abs(cos) + h * Math.abs(sin))
  const heightPx = Math.ceil(w * Math.abs(sin) + h * Math.abs(cos))
  const out = new Uint8Array(widthPx * heightPx).fill(255)
  for (let y = 0, i = 0; y < heightPx; y++) {
    const dy = y - heightPx / 2
    let sx = (-widthPx / 2) * cos + dy * sin + w / 2
    let sy = (widthPx / 2) * sin + dy * cos + h / 2
    for (let x = 0; x < widthPx; x++, i++, sx += cos, sy -= sin) {
      if (sx < 0 || sy < 0 || sx >= w - 1 || sy >= h - 1) continue
      const at = (sy | 0) * w + (sx | 0)
      const fx = sx - (sx | 0)
      const upper = grey[at]! + (grey[at + 1]! - grey[at]!) * fx
      const lower = grey[at + w]! + (grey[at + w + 1]! - grey[at + w]!) * fx
      out[i] = upper + (lower - upper) * (sy - (sy | 0))
    }
  }
  return { widthPx, heightPx, grey: out }
}

/** The image as a binary PGM. Its comment fills the first 500 bytes, in which tesseract.js looks for EXIF data. */
export function pgmOf({ widthPx, heightPx, grey }: GreyImage): Uint8Array {
  const header = new TextEncoder().encode(`P5\n#${' '.repeat(512)}\n${widthPx} ${heightPx}\n255\n`)
  const pgm = new Uint8Array(header.length + grey.length)
  pgm.set(header)
  pgm.set(grey, header.length)
  return pgm
}
