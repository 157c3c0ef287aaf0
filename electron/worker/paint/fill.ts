import { type PixelRegion, painted } from '../../../shared/paint/painted.ts'
import type { PixelBox } from '../../../shared/paint/pixel-box.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'

/** Overwrites the pixels under every region, in place and before anything else reads them, and prints the codes. */
export function paint(bitmap: Bitmap, regions: readonly PixelRegion[]): void {
  const { black, white } = painted(regions)
  for (const box of black) fill(bitmap, box, 0)
  for (const box of white) fill(bitmap, box, 255)
}

function fill(bitmap: Bitmap, box: PixelBox, level: number): void {
  for (let y = box.top; y < box.bottom; y++) {
    const row = y * bitmap.widthPx
    bitmap.rgba.fill(level, (row + box.left) * 4, (row + box.right) * 4)
    for (let x = box.left; x < box.right; x++) bitmap.rgba[(row + x) * 4 + 3] = 255
  }
}
