import { type Box, union } from '../../../shared/geometry/quad.ts'
import type { PageObject } from './pdf-objects.ts'

/** A filled path of this many segments and of the height of a line may be letters turned into outlines. */
const LETTER_SEGMENTS = 8
const LINE_SEGMENTS = 60
const LEAST_LETTERS = 12
const HEIGHT_PT: readonly [number, number] = [3, 48]

const height = (o: PageObject): number => o.box.top - o.box.bottom

/** Where paths look like outlined letters; null where too few do. Such writing is seen but in no text layer. */
export function outlinedText(objects: readonly PageObject[]): Box | null {
  const letters = objects.filter(
    (o) => o.fill !== null && o.segments >= LETTER_SEGMENTS && height(o) >= HEIGHT_PT[0] && height(o) <= HEIGHT_PT[1],
  )
  const weight = letters.reduce((sum, o) => sum + (o.segments >= LINE_SEGMENTS ? LEAST_LETTERS : 1), 0)
  return weight < LEAST_LETTERS ? null : letters.map((o) => o.box).reduce(union)
}

/** The luminance that PDFium gives for a tiling pattern (its placeholder #BFBFBF), whatever the pattern draws. */
const PATTERN_FILL = 191

/** Where paint of other kinds may spell something that is in no text layer: patterns, shadings, and paint through a mask. */
export const otherPaint = (objects: readonly PageObject[]): Box[] =>
  objects.flatMap((o) => {
    const isPattern = o.fill !== null && Math.round(o.fill) === PATTERN_FILL
    const isMasked = o.kind === 'path' && o.fill !== null && !o.opaque
    return isPattern || isMasked || o.kind === 'shading' ? [o.box] : []
  })
