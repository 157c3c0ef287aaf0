import { asDigits } from './checks/ocr.ts'
import type { PageView } from './page-view.ts'

/** Groups of figures, and of letters that are read for figures; a last capital may be a check letter. */
const run =
  /(?=[\dOoIlSBZ])(?<![A-Za-z\d£$])[\dOoIlSBZ]{1,24}(?:[ ./:-][\dOoIlSBZ]{1,24}){0,8}(?:(?<=\d)[A-Z])?(?![A-Za-z\d])/g

/** Letters go into figures only beside figures: "SO 15" is none. */
const inFigures = (group: string): string => (/\d/.test(group) || /^[Oo]{1,4}$/.test(group) ? asDigits(group) : group)

function repaired(text: string): string {
  const figures = text.match(/\d/g)?.length ?? 0
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0
  if (letters === 0 || figures < 4 || letters > figures / 2 || /^[SBZ]\d+$/.test(text)) return text
  const last = /[^OoIlSBZ\d]$/.test(text) ? text.slice(-1) : ''
  return text.slice(0, text.length - last.length).replace(/[A-Za-z\d]+/g, inFigures) + last
}

export interface Repaired {
  readonly view: PageView
  /** Whether a letter was taken for a figure between two places. */
  readonly changed: (start: number, end: number) => boolean
}

/** A page on which letters inside numbers are read as the figures that they look like (O as 0, l as 1); null where there are none. Offsets are those of the page. */
export function withFiguresRepaired(view: PageView): Repaired | null {
  const places: number[] = []
  const text = view.text.replace(run, (found, at: number) => {
    const fixed = repaired(found)
    if (fixed !== found) places.push(at, at + found.length)
    return fixed
  })
  if (places.length === 0) return null
  const changed = (start: number, end: number): boolean =>
    places.some((place, i) => i % 2 === 0 && place < end && (places[i + 1] ?? 0) > start)
  return { view: { ...view, text }, changed }
}
