import { type Box, clip } from '../../../shared/geometry/quad.ts'
import type { HiddenText } from '../../../shared/model/page-text.ts'
import type { Bitmap } from './pdf-engine.ts'
import { isSolidImage, type PageObject, type PageObjects } from './pdf-objects.ts'
import type { LoadedPage } from './pdf-page.ts'
import { renderPage } from './pdf-render.ts'
import { luminanceOf, type TextStyle } from './pdf-style.ts'
import type { RawTextLayer } from './pdf-text.ts'

/** What `TextLayer.hidden` counts: 0 = visible, otherwise 1 + the index here. */
export const hiddenKinds = [
  'invisible',
  'off-page',
  'covered',
  'tiny',
  'low-contrast',
  'layer',
] as const satisfies readonly HiddenText['kind'][]

const DRAWS_NOTHING = 3
const ONLY_CLIPS = 7
/** Text below this height cannot be read, in points. */
const TINY_PT = 1
/** Difference between the lightest and darkest pixel (of 255) below which nothing can be read. */
const LEAST_CONTRAST = 26
const LIGHT_TEXT = 140
const LIGHT_FILL = 190
const FAINT_ALPHA = 100
/** Objects smaller than this cover no character, in square points. */
const LEAST_COVER = 6
const TEST_DPI = 110

type Kind = (typeof hiddenKinds)[number]
const codeOf = (kind: Kind): number => 1 + hiddenKinds.indexOf(kind)

const contains = (b: Box, x: number, y: number): boolean => x >= b.left && x <= b.right && y >= b.bottom && y <= b.top
const covers = (o: PageObject, x: number, y: number): boolean =>
  contains(o.box, x, y) && (o.clip === null || contains(o.clip, x, y))
const isWide = (o: PageObject): boolean => (o.box.right - o.box.left) * (o.box.top - o.box.bottom) > LEAST_COVER

/** Finds text that a reader of the drawn page does not see. What is only suspicious is looked at in a rendering of the page. */
class HiddenSearch {
  readonly #page: LoadedPage
  readonly #layer: RawTextLayer
  readonly #complete: boolean
  readonly #byPointer: ReadonlyMap<number, PageObject>
  readonly #painted: readonly PageObject[]
  readonly #em: number
  readonly #solid = new Map<number, boolean>()
  #bitmap: Bitmap | null = null

  constructor(page: LoadedPage, layer: RawTextLayer, { objects, complete }: PageObjects) {
    this.#page = page
    this.#layer = layer
    this.#complete = complete
    this.#byPointer = new Map(objects.map((o) => [o.pointer, o]))
    this.#painted = objects.filter((o) => isPaint(o) && isWide(o))
    this.#em = Math.hypot(page.toPage[0], page.toPage[1])
  }

  /** Kinds of the units `[start, end)`, a run without white space. */
  mark(start: number, end: number, hidden: Uint8Array): void {
    const suspects: { unit: number; kind: Kind }[] = []
    for (let i = start; i < end; i++) {
      const found = this.#judge(i)
      if (found?.certain) hidden[i] = codeOf(found.kind)
      else if (found) suspects.push({ unit: i, kind: found.kind })
    }
    if (suspects.length === 0 || this.#isSeen(suspects.map((s) => s.unit))) return
    for (const { unit, kind } of suspects) hidden[unit] = codeOf(kind)
  }

  #judge(unit: number): { kind: Kind; certain: boolean } | null {
    const pointer = this.#layer.objects[unit]!
    const style = this.#layer.styles.get(pointer)
    if (!style) return null
    const [left, bottom, right, top] = this.#layer.boxes.subarray(unit * 4, unit * 4 + 4)
    const x = (left! + right!) / 2
    const y = (bottom! + top!) / 2
    if (!contains({ left: 0, bottom: 0, right: this.#page.widthPt, top: this.#page.heightPt }, x, y)) {
      return { kind: 'off-page', certain: true }
    }
    if (style.em * this.#em < TINY_PT && top! - bottom! < TINY_PT * 1.8) return { kind: 'tiny', certain: true }
    return this.#judgeDrawn(pointer, style, x, y)
  }

  #judgeDrawn(pointer: number, style: TextStyle, x: number, y: number): { kind: Kind; certain: boolean } | null {
    const beneath = this.#painted.filter((o) => covers(o, x, y))
    if (style.renderMode === DRAWS_NOTHING) {
      return beneath.some((o) => o.kind === 'image') ? null : { kind: 'invisible', certain: true }
    }
    const object = this.#byPointer.get(pointer)
    if (object?.clip && !contains(object.clip, x, y)) return { kind: 'covered', certain: false }
    if (object?.inLayer) return { kind: 'layer', certain: false }
    const order = object?.order ?? Number.POSITIVE_INFINITY
    const above = beneath.filter((o) => o.order > order && o.opaque)
    if (above.length > 0) return { kind: 'covered', certain: above.some((o) => o.kind === 'image' && this.#isSolid(o)) }
    return this.#isFaint(style, beneath) || !this.#complete ? { kind: 'low-contrast', certain: false } : null
  }

  #isSolid(image: PageObject): boolean {
    const known = this.#solid.get(image.pointer) ?? isSolidImage(this.#page, image)
    this.#solid.set(image.pointer, known)
    return known
  }

  #isFaint(style: TextStyle, beneath: readonly PageObject[]): boolean {
    if (style.alpha < FAINT_ALPHA || style.luminance > LIGHT_TEXT || style.renderMode === ONLY_CLIPS) return true
    return beneath.some((o) => o.kind === 'path' && o.fill !== null && o.fill < LIGHT_FILL)
  }

  /** Whether most of the units show contrast where they are drawn. */
  #isSeen(units: readonly number[]): boolean {
    this.#bitmap ??= renderPage(this.#page, Math.min(TEST_DPI, (TEST_DPI * 1200) / Math.max(1200, this.#longSide())))
    const bitmap = this.#bitmap
    const seen = units.filter((unit) => contrastIn(bitmap, this.#page, this.#boxOf(unit)) >= LEAST_CONTRAST)
    return seen.length * 2 >= units.length
  }

  #longSide(): number {
    return Math.max(this.#page.widthPt, this.#page.heightPt)
  }

  #boxOf(unit: number): Box {
    const [left, bottom, right, top] = this.#layer.boxes.subarray(unit * 4, unit * 4 + 4)
    return { left: left!, bottom: bottom!, right: right!, top: top! }
  }
}

const isPaint = (o: PageObject): boolean =>
  o.kind === 'image' || o.kind === 'shading' || (o.kind === 'path' && o.fill !== null)

/** Lightest minus darkest pixel inside a box of page space, 0..255. */
export function contrastIn(
  bitmap: Bitmap,
  page: { readonly widthPt: number; readonly heightPt: number },
  box: Box,
): number {
  const seen = clip(box, page)
  if (!seen) return 0
  const sx = bitmap.widthPx / page.widthPt
  const sy = bitmap.heightPx / page.heightPt
  const right = Math.min(bitmap.widthPx, Math.ceil(seen.right * sx))
  const bottom = Math.min(bitmap.heightPx, Math.ceil((page.heightPt - seen.bottom) * sy))
  let dark = 255
  let light = 0
  for (let y = Math.floor((page.heightPt - seen.top) * sy); y < bottom; y++) {
    for (let x = Math.floor(seen.left * sx); x < right; x++) {
      const at = (y * bitmap.widthPx + x) * 4
      const value = luminanceOf(bitmap.rgba[at]!, bitmap.rgba[at + 1]!, bitmap.rgba[at + 2]!)
      if (value < dark) dark = value
      if (value > light) light = value
    }
  }
  return Math.max(0, light - dark)
}

/** For each unit of the layer, 0 or why a reader does not see it (`hiddenKinds`). */
export function findHidden(page: LoadedPage, layer: RawTextLayer, objects: PageObjects): Uint8Array {
  const hidden = new Uint8Array(layer.text.length)
  const search = new HiddenSearch(page, layer, objects)
  for (const run of layer.text.matchAll(/\S+/gu)) search.mark(run.index, run.index + run[0].length, hidden)
  return hidden
}
