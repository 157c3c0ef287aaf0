import type { Bitmap } from '../engines/pdf-engine.ts'

/** At most 16 colours, each drawn flat somewhere, and the index of the nearest for every pixel. */
export interface Posterised {
  /** RGB triples. */
  readonly palette: Uint8Array
  readonly indices: Uint8Array
}

/** Less than this share of flat pixels is a photograph or a scan. */
const leastFlat = 0.7
/** A colour must fill this share of the page to be one of its own. */
const leastShare = 1 / 40_000
/** Distance, summed over the channels, below which two colours are one. */
const nearestColours = 30
const mostColours = 16

const bin = (r: number, g: number, b: number): number => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)

/** Draws a page with the few flat colours that it is made of; null for a page that has no such colours. */
export function posterise(bitmap: Bitmap): Posterised | null {
  const { counts, flat } = flatColours(bitmap)
  if (flat < leastFlat * bitmap.widthPx * bitmap.heightPx) return null
  const palette = commonest(counts, leastShare * bitmap.widthPx * bitmap.heightPx)
  if (palette.length > mostColours) return null
  return { palette: Uint8Array.from(palette.flat()), indices: indicesOf(bitmap, palette) }
}

/** Counts, in 5 bits a channel, the pixels that equal their left and upper neighbours. */
function flatColours(bitmap: Bitmap): { readonly counts: Uint32Array; readonly flat: number } {
  const { rgba, widthPx, heightPx } = bitmap
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, widthPx * heightPx)
  const counts = new Uint32Array(1 << 15)
  let flat = 0
  for (let i = widthPx + 1; i < pixels.length; i++) {
    const p = pixels[i]!
    if (p !== pixels[i - 1] || p !== pixels[i - widthPx]) continue
    flat++
    counts[bin(rgba[i * 4]!, rgba[i * 4 + 1]!, rgba[i * 4 + 2]!)]!++
  }
  return { counts, flat }
}

type Colour = readonly [number, number, number]

/** The middle of a bin, stretched so that the first is 0 and the last 255. */
const colourOf = (b: number): Colour => {
  const level = (five: number) => Math.round((five * 255) / 31)
  return [level(b >> 10), level((b >> 5) & 31), level(b & 31)]
}

/** Sum of the channels up to which a colour is black to a reader, as print seldom is altogether. */
const darkest = 96

const isDark = ([r, g, b]: Colour): boolean => r + g + b <= darkest

const distance = (a: Colour, b: Colour): number =>
  isDark(a) && isDark(b) ? 0 : Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])

/** White and black first: paper and paint. */
function commonest(counts: Uint32Array, least: number): readonly Colour[] {
  const bins = [...counts.keys()].filter((b) => counts[b]! >= least).sort((a, b) => counts[b]! - counts[a]! || a - b)
  const colours: Colour[] = [colourOf((1 << 15) - 1), colourOf(0)]
  for (const b of bins) {
    const colour = colourOf(b)
    if (colours.every((other) => distance(other, colour) >= nearestColours)) colours.push(colour)
  }
  return colours
}

/** Distance from which a pixel is not a palette colour but the smooth edge between two. */
const edge = 24
/** A neighbour's colour further off than this is no substitute, unless the pixel is seen to lie between two. */
const furthestColour = 330
/** Difference in brightness to both sides, summed over the channels, at which a pixel lies between a darker colour and a lighter. */
const edgeStep = 36
/** An edge is drawn with the darker colour unless it is lighter than the middle by this, so that thin strokes stay whole. */
const darker = 32

/**
 * Each pixel's palette colour. On a smooth edge only a colour that stands next to it counts: the nearest of all would draw a
 * line of some third colour around every letter, also where the edge happens to have that colour.
 */
function indicesOf({ rgba, widthPx, heightPx }: Bitmap, palette: readonly Colour[]): Uint8Array {
  const { nearest, exact } = binsOf(palette)
  const page: Bins = { bins: new Uint16Array(widthPx * heightPx), widthPx }
  const { bins } = page
  for (let i = 0; i < bins.length; i++) bins[i] = bin(rgba[i * 4]!, rgba[i * 4 + 1]!, rgba[i * 4 + 2]!)
  const indices = Uint8Array.from(bins, (b) => nearest[b]!)
  const kinds = kindsOf(page, indices, exact)
  for (let y = 1; y < heightPx - 1; y++) {
    for (let i = y * widthPx + 1, end = i + widthPx - 2; i < end; i++) {
      if (kinds[i] !== 0) indices[i] = edgeIndex(page, i, kinds, palette, nearest)
    }
  }
  return indices
}

/** By pixel: 0 where it has a colour of the palette, else what it is among its neighbours. */
function kindsOf(page: Bins, indices: Uint8Array, exact: Uint8Array): Uint8Array {
  const { bins, widthPx } = page
  const kinds = new Uint8Array(bins.length)
  for (let i = 0; i < bins.length; i++) {
    const isExact = exact[bins[i]!] === 1
    if (isExact && indices[i]! < FIRST_TINT) continue
    const isEdge = i > widthPx && i < bins.length - widthPx && isBetween(page, i)
    if (isEdge || !isExact) kinds[i] = isEdge ? BETWEEN : MIXED
  }
  return kinds
}

/** The first palette colour that is neither paper nor paint. */
const FIRST_TINT = 2
const MIXED = 1
const BETWEEN = 2

interface Bins {
  readonly bins: Uint16Array
  readonly widthPx: number
}

/** For each bin of colours the nearest of the palette, and whether it is that colour. */
function binsOf(palette: readonly Colour[]): { readonly nearest: Uint8Array; readonly exact: Uint8Array } {
  const nearest = new Uint8Array(1 << 15)
  const exact = new Uint8Array(1 << 15)
  for (let b = 0; b < nearest.length; b++) {
    nearest[b] = nearestOf(colourOf(b), palette, allOf(palette))
    exact[b] = distance(colourOf(b), palette[nearest[b]!]!) < edge ? 1 : 0
  }
  return { nearest, exact }
}

/** Brightness of each bin, the channels summed. */
const brightness = Uint16Array.from({ length: 1 << 15 }, (_, b) => colourOf(b).reduce((sum, channel) => sum + channel))

/** Whether a pixel is darker than one neighbour and lighter than the one opposite. */
const isBetween = ({ bins, widthPx }: Bins, i: number): boolean =>
  isStep(bins[i]!, bins[i - 1]!, bins[i + 1]!) || isStep(bins[i]!, bins[i - widthPx]!, bins[i + widthPx]!)

const isStep = (b: number, one: number, other: number): boolean => {
  const [up, down] = [brightness[one]! - brightness[b]!, brightness[b]! - brightness[other]!]
  return (up >= edgeStep && down >= edgeStep) || (up <= -edgeStep && down <= -edgeStep)
}

function edgeIndex(page: Bins, i: number, kinds: Uint8Array, palette: readonly Colour[], nearest: Uint8Array): number {
  const isEdge = kinds[i] === BETWEEN
  const colour = isEdge ? darkened(colourOf(page.bins[i]!)) : colourOf(page.bins[i]!)
  const best = nearestOf(colour, palette, exactBeside(page, kinds, nearest, i))
  const own = nearest[page.bins[i]!]!
  return best >= 0 && (isEdge || distance(colour, palette[best]!) < furthestColour) ? best : own
}

const darkened = (colour: Colour): Colour => {
  const [r, g, b] = colour.map((channel) => Math.max(0, channel - darker))
  return [r!, g!, b!]
}

const allOf = (palette: readonly Colour[]): number => (1 << palette.length) - 1

/** A bit for each palette colour among the eight neighbours. */
function exactBeside({ bins, widthPx }: Bins, kinds: Uint8Array, nearest: Uint8Array, i: number): number {
  let found = 0
  for (const row of [i - widthPx, i, i + widthPx])
    for (let k = row - 1; k <= row + 1; k++) if (kinds[k] === 0) found |= 1 << nearest[bins[k]!]!
  return found
}

/** Index of the nearest colour among those whose bit is set in `allowed`. */
function nearestOf(colour: Colour, palette: readonly Colour[], allowed: number): number {
  let best = -1
  palette.forEach((other, i) => {
    if ((allowed >> i) & 1 && (best < 0 || distance(other, colour) < distance(palette[best]!, colour))) best = i
  })
  return best
}

const chroma = (r: number, g: number, b: number): number => Math.max(r, g, b) - Math.min(r, g, b)

/** Difference of chroma at which something coloured has turned grey, and the share of pixels to which that may happen. */
const colourLost = 80
const toleratedColour = 1 / 50_000

/** Whether what was coloured still is. */
export function keepsColour({ rgba }: Bitmap, { palette, indices }: Posterised): boolean {
  const chromas = Uint8Array.from({ length: palette.length / 3 }, (_, i) =>
    chroma(palette[i * 3]!, palette[i * 3 + 1]!, palette[i * 3 + 2]!),
  )
  let allowed = indices.length * toleratedColour
  for (let i = 0; i < indices.length; i++) {
    const own = chroma(rgba[i * 4]!, rgba[i * 4 + 1]!, rgba[i * 4 + 2]!)
    if (own - chromas[indices[i]!]! > colourLost && --allowed < 0) return false
  }
  return true
}

/** Rows of `bits` (2 or 4) a pixel, padded to whole bytes. */
export function packed(indices: Uint8Array, widthPx: number, heightPx: number, bits: 2 | 4): Uint8Array {
  const perByte = 8 / bits
  const stride = Math.ceil(widthPx / perByte)
  const out = new Uint8Array(stride * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const shift = 8 - bits - (x % perByte) * bits
      out[y * stride + Math.floor(x / perByte)]! |= indices[y * widthPx + x]! << shift
    }
  return out
}
