import { type Box, grow } from '../../../shared/geometry/quad.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import { type PixelRegion, painted } from '../../../shared/paint/painted.ts'
import { type PixelBox, toPixels, toPoints } from '../../../shared/paint/pixel-box.ts'
import type { IsCut } from './pdf-writer-excision.ts'
import type { PageFrame } from './pdf-writer-page-checks.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** A page to be copied without what lies under some areas of it. */
export interface Excised {
  readonly pageIndex: number
  /** In pixels of `excisedGrid`. */
  readonly areas: readonly PixelRegion[]
  readonly isCut?: IsCut
  /** To be looked at, never released: `bare`, without the areas drawn over it; `blank`, without any text either. */
  readonly only?: 'bare' | 'blank'
}

/** Where the areas are in user space; a turned page is burned. */
export function areasOn(frame: PageFrame, { areas }: Excised): readonly Box[] {
  if (frame.rotate % 360 !== 0) throw new Unclean('has-turned-text')
  return areas.map(({ box }) => inUserSpace(frame, box))
}

function inUserSpace({ visible }: PageFrame, box: PixelBox): Box {
  const page = { widthPt: visible.right - visible.left, heightPt: visible.top - visible.bottom }
  const b = toPoints(box, page, excisedGrid(page))
  const [x, y] = [visible.left, visible.bottom]
  return { left: b.left + x, right: b.right + x, bottom: b.bottom + y, top: b.top + y }
}

/** The areas as they are drawn, in pixels again. `boxes` are in user space, one for each area. */
export function regionsOf({ visible }: PageFrame, { areas }: Excised, boxes: readonly Box[]): readonly PixelRegion[] {
  const page = { widthPt: visible.right - visible.left, heightPt: visible.top - visible.bottom }
  const [x, y] = [visible.left, visible.bottom]
  return areas.map(({ reasonCode }, i) => {
    const { left, right, bottom, top } = boxes[i]!
    const box = { left: left - x, right: right - x, bottom: bottom - y, top: top - y }
    return { box: toPixels(box, page, excisedGrid(page)), reasonCode }
  })
}

/** Regions in black with their codes in white, as on a burned page. */
export function solidAreas(frame: PageFrame, regions: readonly PixelRegion[]): string {
  const { black, white } = painted(regions)
  const rectangles = (boxes: readonly PixelBox[]): string[] => boxes.map((box) => rectangle(inUserSpace(frame, box)))
  const codes = white.length > 0 ? ['1 g', ...rectangles(white), 'f'] : []
  return ['q 0 g', ...rectangles(black), 'f', ...codes, 'Q'].join('\n')
}

const number = (n: number): string => String(Number(n.toFixed(5)))

/** Far less than a pixel: a viewer that rounds outwards would else draw one row of pixels more where a number is rounded up. */
const insetPt = 0.0005

function rectangle(area: Box): string {
  const { left, bottom, right, top } = grow(area, -insetPt)
  return `${number(left)} ${number(bottom)} ${number(right - left)} ${number(top - bottom)} re`
}
