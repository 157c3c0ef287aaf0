import { painted } from '../../../../shared/paint/painted.ts'
import { clipPx, growPx, heightOf, type PixelBox, widthOf } from '../../../../shared/paint/pixel-box.ts'
import type { GreyImage } from '../../engines/ocr-image.ts'
import { isEmpty, type PagePicture } from './page-picture.ts'

/** A part of a page for text recognition; `box` is its place on the page. */
export interface Crop extends GreyImage {
  readonly box: PixelBox
}

/** Brightness that differs less than this is one colour. */
const FLAT = 4
/** So it is under a JPEG's box, whose edge and code ring this far; where nothing was painted near, `region-pixels` tolerates a tenth of it. */
const FLAT_WITH_LOSS = 64
const LARGEST_MARGIN_PX = 70
/** A JPEG mixes this much over an edge that was painted. */
const EDGE_PX = 2

/** What lies under a redaction, its known code taken away and whatever is left made as visible as it can be; null where all is one colour. */
export function under(picture: PagePicture, box: PixelBox): Crop | null {
  const crop = cut(picture, growPx(box, -EDGE_PX))
  if (crop === null) return null
  for (const rect of painted(picture.regions).white) fill(crop, growPx(rect, EDGE_PX), 0)
  return stretched(crop, picture.lossy ? FLAT_WITH_LOSS : FLAT)
}

/** The surroundings that belong to a redaction: about two letters to each side. */
export function surroundings(box: PixelBox): PixelBox {
  const height = Math.min(heightOf(box), widthOf(box))
  const margin = Math.min(LARGEST_MARGIN_PX, Math.ceil(height * 1.2))
  return growPx(box, margin, Math.min(margin, Math.ceil(height * 0.3)))
}

/** A part of the page with every redaction painted over in the colour of the paper; null where there is nothing but paper. */
export function around(picture: PagePicture, box: PixelBox): Crop | null {
  const crop = cut(picture, box)
  if (crop === null) return null
  const paper = commonest(crop, picture)
  for (const region of picture.regions) fill(crop, growPx(region.box, picture.lossy ? EDGE_PX : 0), paper)
  return stretched(crop, FLAT)
}

export const inverted = (crop: Crop): Crop => ({ ...crop, grey: crop.grey.map((value) => 255 - value) })

/** The share of pixels below the middle of the range. */
export function darkShare({ grey }: Crop): number {
  let dark = 0
  for (let i = 0; i < grey.length; i += 1) if ((grey[i] as number) < 128) dark += 1
  return dark / grey.length
}

function cut(picture: PagePicture, wanted: PixelBox): Crop | null {
  const box = clipPx(wanted, picture)
  if (isEmpty(box)) return null
  const [widthPx, heightPx] = [widthOf(box), heightOf(box)]
  const grey = new Uint8Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y += 1) {
    const from = (box.top + y) * picture.widthPx + box.left
    grey.set(picture.grey.subarray(from, from + widthPx), y * widthPx)
  }
  return { box, widthPx, heightPx, grey }
}

function fill(crop: Crop, page: PixelBox, value: number): void {
  const left = Math.max(0, page.left - crop.box.left)
  const right = Math.min(crop.widthPx, page.right - crop.box.left)
  if (right <= left) return
  const bottom = Math.min(crop.heightPx, page.bottom - crop.box.top)
  for (let y = Math.max(0, page.top - crop.box.top); y < bottom; y += 1) {
    crop.grey.fill(value, y * crop.widthPx + left, y * crop.widthPx + right)
  }
}

/** The commonest brightness outside the redactions. */
function commonest(crop: Crop, picture: PagePicture): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < crop.grey.length; i += 1) counts[crop.grey[i] as number]! += 1
  for (const region of picture.regions) discount(counts, crop, region.box)
  return counts.reduce((best, count, value) => (count > (counts[best] as number) ? value : best), WHITE)
}

const WHITE = 255

function discount(counts: Uint32Array, crop: Crop, region: PixelBox): void {
  for (let y = Math.max(crop.box.top, region.top); y < Math.min(crop.box.bottom, region.bottom); y += 1) {
    for (let x = Math.max(crop.box.left, region.left); x < Math.min(crop.box.right, region.right); x += 1) {
      const value = crop.grey[(y - crop.box.top) * crop.widthPx + x - crop.box.left] as number
      counts[value] = Math.max(0, (counts[value] as number) - 1)
    }
  }
}

/** Brightness spread over the whole range, so that faint traces stand out; null where there is but one. */
function stretched(crop: Crop, flat: number): Crop | null {
  let lowest = 255
  let highest = 0
  for (let i = 0; i < crop.grey.length; i += 1) {
    const value = crop.grey[i] as number
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  if (highest - lowest <= flat) return null
  if (lowest === 0 && highest === 255) return crop
  const scale = 255 / (highest - lowest)
  const spread = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, value - lowest) * scale)
  return { ...crop, grey: crop.grey.map((value) => spread[value] as number) }
}

/** A picture of fewer pixels, each the mean of what it stands for; `factor` is at most 1. */
export function reduced(crop: GreyImage, factor: number): GreyImage {
  const widthPx = Math.max(1, Math.floor(crop.widthPx * factor))
  const heightPx = Math.max(1, Math.floor(crop.heightPx * factor))
  const grey = new Uint8Array(widthPx * heightPx)
  for (let y = 0, at = 0; y < heightPx; y += 1) {
    const top = Math.floor(y / factor)
    const bottom = Math.min(crop.heightPx, Math.ceil((y + 1) / factor))
    for (let x = 0; x < widthPx; x += 1, at += 1) {
      grey[at] = mean(crop, Math.floor(x / factor), Math.min(crop.widthPx, Math.ceil((x + 1) / factor)), top, bottom)
    }
  }
  return { widthPx, heightPx, grey }
}

function mean({ grey, widthPx }: GreyImage, left: number, right: number, top: number, bottom: number): number {
  let sum = 0
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * widthPx + left; at < y * widthPx + right; at += 1) sum += grey[at] as number
  }
  return sum / ((right - left) * (bottom - top))
}
