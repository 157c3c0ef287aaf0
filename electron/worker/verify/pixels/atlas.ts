import type { GreyImage } from '../../engines/ocr-image.ts'

/** Many small pictures on one, so that text recognition starts once. */
export interface Atlas extends GreyImage {
  /** Where each picture stands, in the order given. */
  readonly places: readonly Place[]
}

interface Place {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const WIDTH_PX = 1800
/** White between pictures: wider than any space within a line, so that no word spans two. */
export const GAP_PX = 48
const GAP_DOWN_PX = 24
const WHITE = 255

/** Sets pictures in rows, in their order. */
export function atlasOf(pictures: readonly GreyImage[]): Atlas {
  const widthPx = Math.max(WIDTH_PX, ...pictures.map((picture) => picture.widthPx + 2 * GAP_PX))
  const places = placesOf(pictures, widthPx)
  const heightPx = Math.max(...places.map((place) => place.bottom), 0) + GAP_DOWN_PX
  const grey = new Uint8Array(widthPx * heightPx).fill(WHITE)
  for (const [i, picture] of pictures.entries()) paste(grey, widthPx, picture, places[i] as Place)
  return { widthPx, heightPx, grey, places }
}

function placesOf(pictures: readonly GreyImage[], width: number): readonly Place[] {
  let [left, top, rowHeight] = [GAP_PX, GAP_DOWN_PX, 0]
  return pictures.map((picture) => {
    if (left + picture.widthPx + GAP_PX > width) [left, top, rowHeight] = [GAP_PX, top + rowHeight + GAP_DOWN_PX, 0]
    const place = { left, top, right: left + picture.widthPx, bottom: top + picture.heightPx }
    rowHeight = Math.max(rowHeight, picture.heightPx)
    left = place.right + GAP_PX
    return place
  })
}

function paste(grey: Uint8Array, width: number, picture: GreyImage, place: Place): void {
  for (let y = 0; y < picture.heightPx; y += 1) {
    const row = picture.grey.subarray(y * picture.widthPx, (y + 1) * picture.widthPx)
    grey.set(row, (place.top + y) * width + place.left)
  }
}
