import { type Box, overlaps } from '../geometry/quad.ts'
import type { Region } from '../model/mark.ts'
import type { PageText } from '../model/page-text.ts'
import { lettersAndDigits, lettersOf } from './letters.ts'

/** Shorter values stand in any text by chance. */
const shortest = 4

/**
 * The values under the regions that stand nowhere in what stays visible, so that finding one in the output is proof of a leak.
 * A value that is also visible elsewhere (the reviewer left it there) proves nothing and is not listed.
 */
export function forbiddenValues(
  values: Iterable<string>,
  pages: readonly PageText[],
  regions: ReadonlyMap<number, readonly Region[]>,
): readonly string[] {
  const visible = pages.map((page) => visibleLetters(page, regions.get(page.pageIndex) ?? []))
  const isVisible = (letters: string) => visible.some((text) => text.includes(letters))
  const unique = new Map([...values].map((value) => [lettersAndDigits(value), value]))
  return [...unique].filter(([letters]) => letters.length >= shortest && !isVisible(letters)).map(([, value]) => value)
}

function visibleLetters(page: PageText, regions: readonly Region[]): string {
  const shown = new Uint8Array(page.text.length)
  for (const word of page.words) {
    if (word.visible)
      for (let unit = word.start; unit < word.end; unit++) shown[unit] = isClear(page, unit, regions) ? 1 : 0
  }
  return lettersOf(page.text, (unit) => shown[unit] === 1).text
}

const isClear = (page: PageText, unit: number, regions: readonly Region[]): boolean => {
  const box = unitBox(page.boxes, unit)
  return !regions.some((region) => overlaps(region.box, box))
}

function unitBox(boxes: Float32Array, unit: number): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(unit * 4, unit * 4 + 4)
  return { left, bottom, right, top }
}
