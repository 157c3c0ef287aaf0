import type { ReasonCode } from '../model/reason-code.ts'
import { type Glyph, glyphHeight, inkOf, rowWidth } from './glyph.ts'
import { heightOf, type PixelBox, widthOf } from './pixel-box.ts'

const digits: Readonly<Record<string, Glyph>> = {
  '0': [0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110],
  '1': [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
  '2': [0b01110, 0b10001, 0b00001, 0b00010, 0b00100, 0b01000, 0b11111],
  '3': [0b11111, 0b00010, 0b00100, 0b00010, 0b00001, 0b10001, 0b01110],
  '4': [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
  '5': [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110],
  '6': [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
  '7': [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000],
  '8': [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
  '9': [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100],
}

/** Black pixels, of the digit's own, that stay around the label. */
const margin = 1
const largestScale = 5

/** How many pixels a digit's pixel becomes; 0 where the box is too small to carry the code. */
function labelScale(box: PixelBox, code: string): number {
  const fits = Math.min(widthOf(box) / (rowWidth(code) + 2 * margin), heightOf(box) / (glyphHeight + 2 * margin))
  return Math.min(largestScale, Math.floor(fits))
}

/**
 * The white pixels of the reason code on a painted region, as rectangles within `box`; everything else in it is black. A pure
 * function of the box and the code, so that whoever has only the output can say what each pixel must be.
 */
export function labelRects(box: PixelBox, code: ReasonCode): readonly PixelBox[] {
  const scale = labelScale(box, code)
  if (scale === 0) return []
  const left = box.left + Math.floor((widthOf(box) - rowWidth(code) * scale) / 2)
  const top = box.top + Math.floor((heightOf(box) - glyphHeight * scale) / 2)
  return inkOf(code, digits, { left, top }, scale)
}
