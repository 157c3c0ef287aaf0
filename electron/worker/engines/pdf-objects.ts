import { boxThrough, type Matrix, multiply } from '../../../shared/geometry/matrix.ts'
import { type Box, clip } from '../../../shared/geometry/quad.ts'
import type { LoadedPage } from './pdf-page.ts'
import { luminanceOf } from './pdf-style.ts'

export type ObjectKind = 'text' | 'path' | 'image' | 'shading' | 'form'

/** Something a page draws, in drawing order. Boxes in page space. */
export interface PageObject {
  readonly pointer: number
  readonly kind: ObjectKind
  readonly order: number
  readonly box: Box
  /** What its clipping paths leave, as far as plain boxes tell; null where nothing clips it. */
  readonly clip: Box | null
  /** Of a filled path: 0 black … 255 white; null for anything else, and for paths that are only stroked. */
  readonly fill: number | null
  readonly opaque: boolean
  /** Marked content of an optional-content group: it may be switched off. */
  readonly inLayer: boolean
  /** The marked content that says other text for it (/ActualText), shared by all it holds; 0 for none. */
  readonly replacedBy: number
  /** Straight and curved segments of a path: outlined letters have many. */
  readonly segments: number
}

const BGRA = 4
const IS_STRING = 3
const actualText = new TextEncoder().encode('ActualText\0')
/** More objects or nesting than this is not examined: the page is then treated as one whose text may be hidden. */
const MAX_OBJECTS = 60_000
const MAX_DEPTH = 16
const MAX_CLIP_POINTS = 200
const kinds: Readonly<Record<number, ObjectKind>> = { 1: 'text', 2: 'path', 3: 'image', 4: 'shading', 5: 'form' }

class ObjectWalk {
  readonly found: PageObject[] = []
  readonly #page: LoadedPage
  readonly #memory: number
  /** False once a bound was met. */
  complete = true

  constructor(page: LoadedPage, memory: number) {
    this.#page = page
    this.#memory = memory
  }

  #floats(count: number): Float32Array {
    return this.#page.p.runtime.HEAPF32.subarray(this.#memory >> 2, (this.#memory >> 2) + count)
  }

  visit(pointer: number, toPage: Matrix, depth: number): void {
    const kind = kinds[this.#page.p.call.FPDFPageObj_GetType(pointer)]
    if (!kind || pointer === 0) return
    if (this.found.length >= MAX_OBJECTS || depth > MAX_DEPTH) this.complete = false
    else {
      this.found.push(this.#describe(pointer, kind, toPage))
      if (kind === 'form') this.#visitForm(pointer, toPage, depth)
    }
  }

  #visitForm(form: number, toPage: Matrix, depth: number): void {
    const { call } = this.#page.p
    call.FPDFPageObj_GetMatrix(form, this.#memory)
    const [a, b, c, d, e, f] = this.#floats(6)
    const inner = multiply([a!, b!, c!, d!, e!, f!], toPage)
    const count = Math.min(call.FPDFFormObj_CountObjects(form), MAX_OBJECTS)
    for (let i = 0; i < count && this.complete; i++) {
      this.visit(call.FPDFFormObj_GetObject(form, i), inner, depth + 1)
    }
  }

  #describe(pointer: number, kind: ObjectKind, toPage: Matrix): PageObject {
    return {
      pointer,
      kind,
      order: this.found.length,
      box: this.#bounds(pointer, toPage),
      clip: this.#clip(pointer, toPage),
      inLayer: this.#inLayer(pointer),
      replacedBy: kind === 'text' ? this.#replacedBy(pointer) : 0,
      ...this.#paint(pointer, kind),
    }
  }

  #bounds(pointer: number, toPage: Matrix): Box {
    const at = this.#memory
    this.#floats(4).fill(0)
    this.#page.p.call.FPDFPageObj_GetBounds(pointer, at, at + 4, at + 8, at + 12)
    const [left, bottom, right, top] = this.#floats(4)
    return boxThrough(toPage, { left: left!, bottom: bottom!, right: right!, top: top! })
  }

  #paint(pointer: number, kind: ObjectKind): Pick<PageObject, 'fill' | 'opaque' | 'segments'> {
    const { call, runtime } = this.#page.p
    const at = this.#memory
    if (kind !== 'path') return { fill: null, opaque: call.FPDFPageObj_HasTransparency(pointer) === 0, segments: 0 }
    const segments = Math.max(0, call.FPDFPath_CountSegments(pointer))
    call.FPDFPath_GetDrawMode(pointer, at, at + 4)
    if (runtime.HEAP32[at >> 2] === 0) return { fill: null, opaque: false, segments }
    call.FPDFPageObj_GetFillColor(pointer, at, at + 4, at + 8, at + 12)
    const [r, g, b, alpha] = runtime.HEAPU32.subarray(at >> 2, (at >> 2) + 4)
    const opaque = alpha! >= 250 && call.FPDFPageObj_HasTransparency(pointer) === 0
    return { fill: luminanceOf(r!, g!, b!), opaque, segments }
  }

  #inLayer(pointer: number): boolean {
    const { call, runtime } = this.#page.p
    const count = Math.min(call.FPDFPageObj_CountMarks(pointer), 16)
    for (let i = 0; i < count; i++) {
      const mark = call.FPDFPageObj_GetMark(pointer, i)
      call.FPDFPageObjMark_GetName(mark, this.#memory + 8, 16, this.#memory)
      const name = runtime.HEAPU8.subarray(this.#memory + 8, this.#memory + 14)
      if (name[0] === 0x4f && name[2] === 0x43 && name[4] === 0) return true
    }
    return false
  }

  #replacedBy(pointer: number): number {
    const { call, runtime } = this.#page.p
    const count = Math.min(call.FPDFPageObj_CountMarks(pointer), 16)
    if (count > 0) runtime.HEAPU8.set(actualText, this.#memory)
    for (let i = 0; i < count; i++) {
      const mark = call.FPDFPageObj_GetMark(pointer, i)
      if (call.FPDFPageObjMark_GetParamValueType(mark, this.#memory) === IS_STRING) return mark
    }
    return 0
  }

  #clip(pointer: number, toPage: Matrix): Box | null {
    const { call } = this.#page.p
    const path = call.FPDFPageObj_GetClipPath(pointer)
    const paths = path === 0 ? 0 : Math.min(call.FPDFClipPath_CountPaths(path), 16)
    let box: Box | null = null
    for (let i = 0; i < paths; i++) {
      const next = this.#clipBox(path, i, toPage)
      if (next) box = box ? intersect(box, next) : next
    }
    return box
  }

  #clipBox(path: number, index: number, toPage: Matrix): Box | null {
    const { call } = this.#page.p
    const count = call.FPDFClipPath_CountPathSegments(path, index)
    if (count < 3 || count > MAX_CLIP_POINTS) return null
    const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
    for (let i = 0; i < count; i++) {
      const segment = call.FPDFClipPath_GetPathSegment(path, index, i)
      call.FPDFPathSegment_GetPoint(segment, this.#memory, this.#memory + 4)
      const [x, y] = this.#floats(2)
      box.left = Math.min(box.left, x!)
      box.right = Math.max(box.right, x!)
      box.bottom = Math.min(box.bottom, y!)
      box.top = Math.max(box.top, y!)
    }
    return boxThrough(toPage, box)
  }
}

/** The common part; left > right or bottom > top where there is none. */
const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
  top: Math.min(a.top, b.top),
})

export interface PageObjects {
  readonly objects: readonly PageObject[]
  /** False where the page draws more than was examined. */
  readonly complete: boolean
}

/** Everything a page draws, forms opened up, in drawing order. Annotations are not part of it. */
export function objectsOf(page: LoadedPage): PageObjects {
  return page.p.scratch(64, (memory) => {
    const walk = new ObjectWalk(page, memory)
    const count = page.p.call.FPDFPage_CountObjects(page.handle)
    for (let i = 0; i < count && walk.complete; i++) {
      walk.visit(page.p.call.FPDFPage_GetObject(page.handle, i), page.toPage, 0)
    }
    return { objects: walk.found, complete: walk.complete }
  })
}

/** The parts of the page that images cover, clipped to what is seen of them. */
export function imageBoxes(page: LoadedPage, objects: readonly PageObject[]): Box[] {
  return objects.flatMap((o) => {
    if (o.kind !== 'image') return []
    const seen = clip(o.clip ? intersect(o.box, o.clip) : o.box, page)
    return seen ? [seen] : []
  })
}

/** Pixels of an image looked at for transparency. */
const SAMPLES = 4_000
const MOST_SEE_THROUGH = 0.02

/** Whether an image hides what lies beneath it: no mask or soft mask lets more than a trace through. */
export function isSolidImage({ p, doc, handle }: LoadedPage, image: PageObject): boolean {
  const bitmap = p.call.FPDFImageObj_GetRenderedBitmap(doc, handle, image.pointer)
  if (bitmap === 0) return false
  const pixels = p.call.FPDFBitmap_GetHeight(bitmap) * (p.call.FPDFBitmap_GetStride(bitmap) >> 2)
  const data = p.call.FPDFBitmap_GetBuffer(bitmap)
  const hasAlpha = p.call.FPDFBitmap_GetFormat(bitmap) === BGRA
  const step = Math.max(1, Math.floor(pixels / SAMPLES))
  let seeThrough = 0
  for (let i = 0; hasAlpha && i < pixels; i += step) if (p.runtime.HEAPU8[data + i * 4 + 3]! < 250) seeThrough++
  p.call.FPDFBitmap_Destroy(bitmap)
  return seeThrough * step <= pixels * MOST_SEE_THROUGH
}

/** Whether an image that takes up this share of the page or more cannot be decoded: PDFium draws nothing in its place. */
export function hasBrokenImage(page: LoadedPage, objects: readonly PageObject[], leastShare: number): boolean {
  const { call } = page.p
  const least = page.widthPt * page.heightPt * leastShare
  return objects.some((o) => {
    const seen = o.kind === 'image' && clip(o.box, page)
    if (!seen || (seen.right - seen.left) * (seen.top - seen.bottom) < least) return false
    const bitmap = call.FPDFImageObj_GetBitmap(o.pointer)
    if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap)
    return bitmap === 0
  })
}

const GRID = 64

/** Share 0..1 of the page that lies under at least one box; strips and tiles count together. */
export function coverOf(boxes: readonly Box[], page: { readonly widthPt: number; readonly heightPt: number }): number {
  const cells = new Uint8Array(GRID * GRID)
  for (const box of boxes) {
    const columns = [Math.round((box.left / page.widthPt) * GRID), Math.round((box.right / page.widthPt) * GRID)]
    const rows = [Math.round((box.bottom / page.heightPt) * GRID), Math.round((box.top / page.heightPt) * GRID)]
    for (let y = Math.max(0, rows[0]!); y < Math.min(GRID, rows[1]!); y++) {
      cells.fill(1, y * GRID + Math.max(0, columns[0]!), y * GRID + Math.min(GRID, columns[1]!))
    }
  }
  return cells.reduce((sum, cell) => sum + cell, 0) / cells.length
}
