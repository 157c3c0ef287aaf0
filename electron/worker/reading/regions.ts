import { type Box, clip, overlaps, union } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'

/** Pictures smaller than this share of the page (a bullet, a rule) hold no writing; a line of print of 150 × 15 points is 0.0045 of A4. */
const LEAST_SHARE = 0.003

const area = (b: Box): number => (b.right - b.left) * (b.top - b.bottom)

/** Boxes that overlap become one, until none do. */
function joined(boxes: readonly Box[]): Box[] {
  const out: Box[] = []
  for (const box of boxes) {
    let grown = box
    for (let i = out.findIndex((o) => overlaps(o, grown)); i >= 0; i = out.findIndex((o) => overlaps(o, grown))) {
      grown = union(grown, out[i]!)
      out.splice(i, 1)
    }
    out.push(grown)
  }
  return out
}

/** The parts of a page that pictures take up and that may hold writing: strips of one picture count as one. */
export function pictureRegions(boxes: readonly Box[], page: PageSize): Box[] {
  const seen = boxes.flatMap((b) => clip(b, page) ?? [])
  const touching = seen.map((b) => ({ left: b.left - 1, bottom: b.bottom - 1, right: b.right + 1, top: b.top + 1 }))
  const wanted = joined(touching).filter((b) => area(b) > LEAST_SHARE * page.widthPt * page.heightPt)
  return wanted.flatMap((b) => clip(b, page) ?? [])
}
