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
