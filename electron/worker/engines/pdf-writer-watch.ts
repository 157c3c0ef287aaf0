import { boxThrough, type Matrix, multiply } from '../../../shared/geometry/matrix.ts'
import { type Box, grow } from '../../../shared/geometry/quad.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** Path segments up to which a shape is a rule, a frame or a shading; one with more may spell letters, and must be seen whole. */
const plainSegments = 8
/** How far content may reach past the page's edge or its clip, in points: line ends, the overshoot of a glyph. */
const overshootPt = 2
/** Share of a text's core that later paint may cover: a line drawn through it. */
const coverable = 0.3
/** Text below this height cannot be read. */
const tinyPt = 1.5
/** Fainter paint is meant not to be seen. */
const faintest = 0.2
const cornerTolerancePt = 0.02
const deepestStack = 64
const mostComparisons = 20_000_000

interface State {
  readonly ctm: Matrix
  readonly clip: Box
  readonly lineWidth: number
  readonly fillAlpha: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const area = (b: Box): number => Math.max(0, b.right - b.left) * Math.max(0, b.top - b.bottom)
const shared = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
  top: Math.min(a.top, b.top),
})
const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - overshootPt &&
  inner.right <= outer.right + overshootPt &&
  inner.bottom >= outer.bottom - overshootPt &&
  inner.top <= outer.top + overshootPt
const meets = (a: Box, b: Box): boolean => {
  const s = shared(a, b)
  return s.left <= s.right && s.bottom <= s.top
}

/** Learns of the extent of a path; `isPlain`: it is one line or one upright rectangle. */
type OnDrawing = (box: Box, isPlain: boolean) => void

/** Where a path reaches, in user space. */
class PathExtent {
  segments = 0
  readonly #xs: number[] = []
  readonly #ys: number[] = []
  box: Box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }

  add(x: number, y: number): void {
    const b = this.box
    this.box = {
      left: Math.min(b.left, x),
      bottom: Math.min(b.bottom, y),
      right: Math.max(b.right, x),
      top: Math.max(b.top, y),
    }
    if (this.#xs.length > plainSegments) return
    this.#xs.push(x)
    this.#ys.push(y)
  }

  /** Whether the path is one upright rectangle: every point at a corner of the box around them, and every corner reached. */
  isRectangle(): boolean {
    const { left, bottom, right, top } = this.box
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= cornerTolerancePt
    if (this.#xs.length === 0 || this.#xs.length > plainSegments) return false
    const corners = this.#xs.map((x, i) => {
      const y = this.#ys[i]!
      const column = near(x, left) ? 0 : near(x, right) ? 1 : 4
      return column + (near(y, bottom) ? 0 : near(y, top) ? 2 : 4)
    })
    return corners.every((corner) => corner < 4) && new Set(corners).size === 4
  }
}

/**
 * Follows where a page draws, in its own words, and throws `Unclean` at the first thing that a reader of the page would not see: drawn past
 * the crop box, clipped away, painted over, faint or tiny. Coarse on purpose: in doubt it objects, and the page is burned.
 * Independent of what PDFium says about the same page.
 */
export class PageWatch {
  readonly #page: Box
  readonly #onDrawing: OnDrawing
  #state: State
  readonly #stack: State[] = []
  #path = new PathExtent()
  #clipNext = false
  readonly #texts: Box[] = []
  #comparisons = 0

  /** `page` is what the crop box leaves, in user space. `onDrawing` learns of the extent of every painted or clipping path. */
  constructor(page: Box, onDrawing: OnDrawing = () => {}) {
    this.#page = page
    this.#onDrawing = onDrawing
    this.#state = { ctm: identity, clip: page, lineWidth: 1, fillAlpha: 1 }
  }

  /** The state in which something is drawn now. */
  get drawn(): { readonly ctm: Matrix; readonly lineWidth: number } {
    return this.#state
  }

  save(): void {
    if (this.#stack.length >= deepestStack) throw new Unclean('not-rebuildable')
    this.#stack.push(this.#state)
  }

  restore(): void {
    const before = this.#stack.pop()
    if (!before) throw new Unclean('not-rebuildable')
    this.#state = before
  }

  concat(m: Matrix): void {
    this.#state = { ...this.#state, ctm: multiply(m, this.#state.ctm) }
  }

  lineWidth(width: number): void {
    this.#state = { ...this.#state, lineWidth: width }
  }

  fillAlpha(fillAlpha: number): void {
    this.#state = { ...this.#state, fillAlpha }
  }

  /** Adds a segment's points, x, y, x, y, …, to the current path. */
  points(...at: readonly number[]): void {
    const { ctm } = this.#state
    for (let i = 0; i + 1 < at.length; i += 2) {
      const [x, y] = [at[i]!, at[i + 1]!]
      this.#path.add(ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5])
    }
    this.#path.segments++
  }

  clipNext(): void {
    this.#clipNext = true
  }

  /** Ends the current path: painted, or only used to clip. */
  endPath(isFilled: boolean, isStroked: boolean): void {
    if (this.#path.segments > 0 && (isFilled || isStroked)) this.#paint(this.#path, isFilled)
    if (this.#clipNext) this.#clip()
    this.#path = new PathExtent()
    this.#clipNext = false
  }

  /** Only an upright rectangle clips in a way that is easy to reason about. */
  #clip(): void {
    if (!this.#path.isRectangle()) throw new Unclean('has-clipped-content')
    this.#onDrawing(this.#path.box, true)
    this.#state = { ...this.#state, clip: shared(this.#path.box, this.#state.clip) }
  }

  #paint(path: PathExtent, isFilled: boolean): void {
    const half = isFilled ? 0 : (this.#state.lineWidth * this.#scale()) / 2
    const box = grow(path.box, half)
    this.#onDrawing(box, path.segments <= 2 || path.isRectangle())
    this.#seen(box, path.segments <= plainSegments)
    if (isFilled || half > tinyPt) this.#cover(shared(box, this.#state.clip))
  }

  /** Length on the page of a unit of the current space. */
  #scale(): number {
    const [a, b, c, d] = this.#state.ctm
    return Math.max(Math.hypot(a, b), Math.hypot(c, d))
  }

  #seen(box: Box, isPlain: boolean): void {
    const fits = isPlain ? meets : holds
    if (!fits(this.#page, box)) throw new Unclean('has-off-page-content')
    if (!fits(this.#state.clip, box)) throw new Unclean('has-clipped-content')
    if (this.#state.fillAlpha < faintest) throw new Unclean('has-hidden-text')
  }

  #cover(paint: Box): void {
    this.#comparisons += this.#texts.length
    if (this.#comparisons > mostComparisons) throw new Unclean('not-rebuildable')
    if (this.#texts.some((text) => area(shared(text, paint)) > coverable * area(text)))
      throw new Unclean('has-hidden-text')
  }

  /** Text along `advance` units of text space, whose em is `size`; `text` leads from text space to user space. */
  text(text: Matrix, advance: number, size: number): void {
    const m = multiply(text, this.#state.ctm)
    const core = boxThrough(m, { left: Math.min(0, advance), right: Math.max(0, advance), bottom: 0, top: size * 0.45 })
    const height = Math.abs(size) * Math.hypot(m[2], m[3])
    if (!(height >= tinyPt) || !Object.values(core).every(Number.isFinite)) throw new Unclean('has-hidden-text')
    this.#seen(core, false)
    this.#texts.push(core)
  }
}
