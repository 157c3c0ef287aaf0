import { type Box, overlaps } from '../../../shared/geometry/quad.ts'
import type { PageCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { ownReader } from './own-reader.ts'
import type { RawFile } from './raw/file.ts'
import { type MeasuredFont, measuredFont } from './raw/measured-font.ts'
import { readContent } from './raw/operations.ts'
import { contentOf, dictIn, pagesOf, resolve } from './raw/pages.ts'
import { type Dict, numberOf } from './raw/value.ts'
import { areasLast, paintedPaths } from './text/drawn-areas.ts'
import { placedLetters } from './text/placed-letters.ts'
import { isUnder } from './text-under-region.ts'

/** How far an area may be drawn beside the place that is certified. */
const CLOSE_PT = 0.1

/**
 * Leak cases 1–9 and 20–23 on an excised page, by a walk of its content of our own: the certified areas are drawn, in black, and last; no
 * letter is shown below them, by the widths and outlines that the file states; no shape lies within one. Neither PDFium nor pdf.js is asked.
 */
export const excisedContent: PageCheck = {
  name: 'excised-content',
  engine: ownReader,
  page: (evidence, pageIndex) => {
    const certified = evidence.pages[pageIndex]
    if (certified?.method !== 'excised') return []
    const page = pagesOf(evidence.file)[pageIndex]
    if (page === undefined) throw new Error('no such page')
    const areas = certified.regions.map(({ box }) => inUserSpace(evidence.file, page, box))
    return [...faultsIn(evidence, page, areas)]
  },
}

function* faultsIn({ file }: Evidence, page: Dict, areas: readonly Box[]): Generator<string> {
  const parted = areasLast(readContent(contentOf(file, page)).operations)
  if (parted === null) {
    yield 'redactions that are not drawn last on an excised page'
    return
  }
  const isDrawn = (area: Box): boolean => parted.black.some((box) => isClose(box, area))
  if (!areas.every(isDrawn)) yield 'a redaction that is not drawn where it should be on an excised page'
  if (!parted.white.every((box) => areas.some((area) => isWithin(box, area)))) yield 'white beside a redaction'
  if (areas.some((area) => paintedPaths(parted.before).some((path) => isShapeAt(path, area))))
    yield 'a shape under a redaction on an excised page'
  const letters = placedLetters(parted.before, fontsOf(file, page))
  if (areas.some((area) => letters.some((letter) => isUnder(letter, area))))
    yield 'a letter under a redaction on an excised page'
}

function inUserSpace(file: RawFile, page: Dict, box: Box): Box {
  const crop = resolve(file, page.get('CropBox'))
  const [x, y] = crop?.type === 'array' ? crop.items.map((item) => numberOf(resolve(file, item))) : []
  if (x == null || y == null || page.has('Rotate')) throw new Error('a page whose place is not known')
  return { left: box.left + x, right: box.right + x, bottom: box.bottom + y, top: box.top + y }
}

function fontsOf(file: RawFile, page: Dict): (name: string) => MeasuredFont {
  const fonts = dictIn(file, dictIn(file, page, 'Resources'), 'Font')
  const known = new Map<string, MeasuredFont>()
  return (name) => {
    const font = known.get(name) ?? measuredFont(file, dictIn(file, fonts, name))
    known.set(name, font)
    return font
  }
}

const isClose = (a: Box, b: Box): boolean =>
  (['left', 'right', 'bottom', 'top'] as const).every((side) => Math.abs(a[side] - b[side]) <= CLOSE_PT)

const isWithin = (a: Box, b: Box): boolean =>
  a.left >= b.left - CLOSE_PT &&
  a.right <= b.right + CLOSE_PT &&
  a.bottom >= b.bottom - CLOSE_PT &&
  a.top <= b.top + CLOSE_PT

/** A line, or the frame of a table, goes on beside the area, on both sides of it. */
const isShapeAt = (path: Box, area: Box): boolean =>
  overlaps({ ...path, right: path.right + CLOSE_PT, top: path.top + CLOSE_PT }, area) &&
  !(path.left < area.left && path.right > area.right) &&
  !(path.bottom < area.bottom && path.top > area.top)
