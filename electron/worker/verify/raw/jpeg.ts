/** What a baseline JPEG needs to be decoded (ITU-T T.81 B.1.1.3): tables, one frame, one scan. Everything else can carry text. */
const ALLOWED = new Set([0xdb, 0xc4, 0xc0, 0xdd, 0xda])
const START_OF_FRAME = 0xc0
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

interface JpegFrame {
  readonly widthPx: number
  readonly heightPx: number
}

/** Phrases for what a JPEG carries beside its picture: comments, EXIF, thumbnails, a second picture, bytes behind its end. */
export function jpegFaults(bytes: Uint8Array, expected: JpegFrame): readonly string[] {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return ['a JPEG without its beginning']
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] as number
    if (bytes[at] !== 0xff || !ALLOWED.has(marker)) return ['a JPEG segment that is not needed']
    if (marker === START_OF_FRAME && !isFrame(bytes, at, expected)) return ['a JPEG of another size']
    at += 2 + word(bytes, at + 2)
    if (marker === START_OF_SCAN) return scanFaults(bytes, at)
  }
  return ['a JPEG without its end']
}

function scanFaults(bytes: Uint8Array, from: number): readonly string[] {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && isInsideScan(bytes[at + 1] as number)) at = bytes.indexOf(0xff, at + 2)
  if (at < 0) return ['a JPEG without its end']
  if (bytes[at + 1] !== END_OF_IMAGE) return ['a JPEG segment that is not needed']
  return at + 2 === bytes.length ? [] : ['bytes behind the end of an image']
}

/** A stuffed byte or a restart marker (ITU-T T.81 B.1.1.2). */
const isInsideScan = (next: number): boolean => next === 0 || (next >= 0xd0 && next <= 0xd7)

const isFrame = (bytes: Uint8Array, at: number, expected: JpegFrame): boolean =>
  word(bytes, at + 5) === expected.heightPx && word(bytes, at + 7) === expected.widthPx

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
