import { BitWriter } from './bit-writer.ts'
import { blackRuns, type Code, endOfLine, horizontal, pass, vertical, whiteRuns } from './g4-codes.ts'

/** One bit a pixel, 1 = black, rows padded to whole bytes, most significant bit leftmost. */
export interface Bits {
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: Uint8Array
}

/**
 * Encodes as ITU-T T.6 (CCITT Group 4), the `/CCITTFaxDecode` filter with `/K -1` and everything else at its default
 * (ISO 32000-2 7.4.6). Lossless, and the same bytes for the same bits on every machine.
 */
export function encodeG4(image: Bits): Uint8Array {
  const out = new BitWriter()
  let reference = changesBuffer(image.widthPx)
  let current = changesBuffer(image.widthPx)
  reference.fill(image.widthPx)
  for (let y = 0; y < image.heightPx; y++) {
    findChanges(image, y, current)
    encodeRow(out, current, reference, image.widthPx)
    const spare = reference
    reference = current
    current = spare
  }
  put(out, endOfLine)
  put(out, endOfLine)
  return out.finish(0)
}

/** Room for every change of colour in a row, and four sentinels at the row's end. */
const changesBuffer = (widthPx: number): Int32Array => new Int32Array(widthPx + 5)

const put = (out: BitWriter, code: Code): void => out.write(code.value, code.bits)

/** Writes the columns where the colour changes, from an imaginary white before column 0; even entries turn black, odd ones white. */
function findChanges(image: Bits, y: number, changes: Int32Array): void {
  const stride = (image.widthPx + 7) >> 3
  const start = y * stride
  let count = 0
  let before = 0
  for (let i = 0; i < stride; i++) {
    const byte = image.bytes[start + i]!
    const edges = byte ^ ((before << 7) | (byte >> 1))
    before = byte & 1
    if (edges !== 0) count = pushEdges(edges, i << 3, changes, count)
  }
  while (count > 0 && changes[count - 1]! >= image.widthPx) count--
  changes.fill(image.widthPx, count, count + 4)
}

function pushEdges(edges: number, column: number, changes: Int32Array, count: number): number {
  let n = count
  for (let bit = 7; bit >= 0; bit--) if ((edges >> bit) & 1) changes[n++] = column + 7 - bit
  return n
}

/** ITU-T T.6 2.2: `a` are changes of this row, `b` of the row above; both end with sentinels at `width`. */
function encodeRow(out: BitWriter, a: Int32Array, b: Int32Array, width: number): void {
  let a0 = -1
  let black = 0
  let ai = 0
  let bi = 0
  while (a0 < width) {
    while (a[ai]! <= a0 && a[ai]! < width) ai++
    bi = nextReference(b, bi, a0, black, width)
    const a1 = a[ai]!
    const b1 = b[bi]!
    const b2 = b1 === width ? width : b[bi + 1]!
    if (b2 < a1) {
      put(out, pass)
      a0 = b2
    } else if (Math.abs(a1 - b1) <= 3) {
      put(out, vertical[3 + a1 - b1]!)
      a0 = a1
      black ^= 1
    } else {
      const a2 = a1 === width ? width : a[ai + 1]!
      put(out, horizontal)
      putRun(out, a1 - Math.max(a0, 0), black === 1)
      putRun(out, a2 - a1, black === 0)
      a0 = a2
    }
  }
}

/** Index of the first change of the row above right of `a0` that turns to the opposite of the current colour. */
function nextReference(b: Int32Array, from: number, a0: number, black: number, width: number): number {
  let i = Math.max(0, from - 2)
  while ((b[i]! <= a0 || (i & 1) !== black) && b[i]! < width) i++
  return i
}

function putRun(out: BitWriter, length: number, isBlack: boolean): void {
  const codes = isBlack ? blackRuns : whiteRuns
  let rest = length
  while (rest > 2623) {
    put(out, codes.makeUp[39]!)
    rest -= 2560
  }
  if (rest >= 64) put(out, codes.makeUp[(rest >> 6) - 1]!)
  put(out, codes.terminating[rest & 63]!)
}
