import type { Matrix } from '../../../shared/geometry/matrix.ts'
import type { RawTextLayer } from './pdf-text.ts'

const LF = '\n'
/** Cosine of the angle to the left from which a line counts as upside down. */
const LEFTWARDS = 0.7

/** Units `[start, end)` of one text object, or those that PDFium made up between two. */
interface Run {
  readonly start: number
  readonly end: number
  readonly object: number
}

/**
 * PDFium orders the text objects of a line from left to right as they are seen, also where the line is upside down: letters drawn one by
 * one then read backwards. Here such lines are turned round.
 */
export function turnedRound(layer: RawTextLayer, toPage: Matrix): RawTextLayer {
  const order: number[] = []
  let isChanged = false
  for (const [start, end] of linesOf(layer.text)) {
    const runs = runsOf(layer, start, end)
    const isBackwards = runs.length > 1 && isUpsideDown(layer, runs, toPage) && runsRightwards(layer, runs)
    isChanged ||= isBackwards
    const inOrder = isBackwards ? withoutNoSpaces(layer, runs.toReversed()) : runs
    for (const run of inOrder) for (let i = run.start; i < run.end; i++) order.push(i)
    if (end < layer.text.length) order.push(end)
  }
  return isChanged ? reordered(layer, order) : layer
}

/** Share of a letter's height that parts two words. */
const LEAST_SPACE = 0.15

/** PDFium sees spaces between letters that stand the other way round. */
function withoutNoSpaces({ boxes }: RawTextLayer, runs: readonly Run[]): readonly Run[] {
  const at = (i: number, side: number): number => boxes[i * 4 + side] as number
  return runs.filter(({ object }, k) => {
    const [before, after] = [runs[k - 1], runs[k + 1]]
    if (object !== 0 || !before || !after) return true
    const last = before.end - 1
    return at(last, 0) - at(after.start, 2) > LEAST_SPACE * (at(last, 3) - at(last, 1))
  })
}

/** Without the line feed. */
function* linesOf(text: string): Generator<readonly [number, number]> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(LF, start)
    const end = found < 0 ? text.length : found
    yield [start, end]
    start = end + 1
  }
}

function runsOf({ objects }: RawTextLayer, start: number, end: number): readonly Run[] {
  const runs: Run[] = []
  for (let i = start; i < end; i++) {
    const object = objects[i] as number
    const last = runs.at(-1)
    if (last?.object === object) runs[runs.length - 1] = { ...last, end: i + 1 }
    else runs.push({ start: i, end: i + 1, object })
  }
  return runs
}

function isUpsideDown({ styles }: RawTextLayer, runs: readonly Run[], toPage: Matrix): boolean {
  const drawn = runs.filter(({ object }) => object !== 0)
  return drawn.length > 1 && drawn.every(({ object }) => directionOf(styles.get(object), toPage) < -LEFTWARDS)
}

/** Cosine of the angle between a line of text and the lower edge of the page as it is seen. */
function directionOf(style: { readonly alongX: number; readonly alongY: number } | undefined, m: Matrix): number {
  if (!style) return 1
  const x = style.alongX * m[0] + style.alongY * m[2]
  const y = style.alongX * m[1] + style.alongY * m[3]
  return x / (Math.hypot(x, y) || 1)
}

/** Whether most objects stand to the right of the one before. */
function runsRightwards({ boxes }: RawTextLayer, runs: readonly Run[]): boolean {
  const places = runs.filter(({ object }) => object !== 0).map(({ start }) => boxes[start * 4] as number)
  const right = places.filter((place, i) => i > 0 && place > (places[i - 1] as number)).length
  return right * 2 > places.length - 1
}

function reordered(layer: RawTextLayer, order: readonly number[]): RawTextLayer {
  const boxes = new Float32Array(order.length * 4)
  for (const [to, from] of order.entries()) boxes.set(layer.boxes.subarray(from * 4, from * 4 + 4), to * 4)
  return {
    ...layer,
    text: order.map((i) => layer.text[i]).join(''),
    objects: Float64Array.from(order, (i) => layer.objects[i] as number),
    boxes,
  }
}
