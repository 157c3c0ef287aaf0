import type { Box } from '../../../../shared/geometry/quad.ts'
import { heightOf, type PixelBox, widthOf } from '../../../../shared/paint/pixel-box.ts'
import { isDashOf } from './dashed-line.ts'
import { type Component, inkBeside } from './ink-components.ts'
import type { GreyPage } from './page-picture.ts'

/** Ink on the next pixel hangs on to the box; the painter keeps one pixel of paper to anything else. */
const REACH_PX = 1
/** A lower piece, in heights of the region, is a comma or a full stop of what stays visible. */
const PUNCTUATION_HEIGHTS = 0.3
/** Smaller than any part of a letter that can be told apart. */
const SPECK_PIXELS = 5
/** A thinner one tells no letter. */
const SLIVER_HEIGHTS = 0.08
/** A higher region, in heights of a letter, covers more than one line. */
const SEVERAL_LINES = 1.7
const BLOCK_HEIGHTS = 0.35
const BLOCK_FILL = 0.9
/** A longer piece, in heights of the region, is a rule, a frame or a picture. */
const LETTER_HEIGHTS = 1.6
/** This share of a neighbour's letter lies where the text layer says that a letter is. */
const EXPLAINED = 0.5
const LARGEST_MARGIN_PX = 90

/**
 * What sticks out beside a painted box as a part of a letter does. `letters`: where the text layer says that letters are, in
 * pixels, `top` being the smaller y; ink there is that of a neighbour.
 */
export function letterPieces(picture: GreyPage, box: PixelBox, letters: readonly Box[]): readonly Component[] {
  const margin = Math.min(LARGEST_MARGIN_PX, Math.max(12, 2 * Math.min(heightOf(box), widthOf(box))))
  const components = inkBeside(picture, box, margin, REACH_PX) ?? []
  const longest = LETTER_HEIGHTS * Math.min(heightOf(box), widthOf(box))
  return components.filter(
    (c) =>
      isLetterSized(c, longest) &&
      !isHarmless(c, box, letters) &&
      !isDashOf(picture, c.box, box) &&
      !isExplained(c, letters),
  )
}

const isHarmless = (c: Component, box: PixelBox, letters: readonly Box[]): boolean =>
  isBesideAndLow(c, box) || isSliver(c, box) || isBlock(c, box) || isOfAnotherLine(c, box, letters)

const isLetterSized = ({ box, pixels }: Component, longest: number): boolean =>
  pixels.length / 2 > SPECK_PIXELS && widthOf(box) <= longest && heightOf(box) <= longest

const isBesideAndLow = ({ box }: Component, region: PixelBox): boolean =>
  (box.right <= region.left || box.left >= region.right) && heightOf(box) <= PUNCTUATION_HEIGHTS * heightOf(region)

/** A thin line along the upper or lower edge: a rule that runs askew, the blur of the box. */
const isSliver = ({ box }: Component, region: PixelBox): boolean =>
  (box.bottom <= region.top || box.top >= region.bottom) &&
  heightOf(box) <= Math.max(2, SLIVER_HEIGHTS * heightOf(region))

/** Above or below an area of several lines: a line that slopes, or that a drawn box cuts; what was to be covered lies further in. */
const isOfAnotherLine = ({ box }: Component, region: PixelBox, letters: readonly Box[]): boolean =>
  (box.bottom <= region.top || box.top >= region.bottom) && heightOf(region) > SEVERAL_LINES * usualHeight(letters)

/** Of the letters of the text layer; without any, no area counts as one of several lines. */
function usualHeight(letters: readonly Box[]): number {
  const heights = letters.map(({ bottom, top }) => bottom - top).sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? Number.POSITIVE_INFINITY
}

/** A filled rectangle thicker than any stroke: another box, a shading. */
const isBlock = ({ box, pixels }: Component, region: PixelBox): boolean =>
  Math.min(heightOf(box), widthOf(box)) > BLOCK_HEIGHTS * heightOf(region) &&
  pixels.length / 2 > BLOCK_FILL * heightOf(box) * widthOf(box)

function isExplained({ pixels }: Component, letters: readonly Box[]): boolean {
  let inside = 0
  for (let i = 0; i < pixels.length; i += 2) {
    const [x, y] = [pixels[i] as number, pixels[i + 1] as number]
    if (letters.some((b) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom)) inside += 1
  }
  return inside >= (pixels.length / 2) * EXPLAINED
}
