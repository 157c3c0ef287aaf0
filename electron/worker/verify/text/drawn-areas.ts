import type { Box } from '../../../../shared/geometry/quad.ts'
import type { Operation } from '../raw/operations.ts'
import { numberOf } from '../raw/value.ts'

/** A page whose areas are drawn last: what comes before, and the rectangles in black and in white. */
export interface AreasLast {
  readonly before: readonly Operation[]
  readonly black: readonly Box[]
  readonly white: readonly Box[]
}

const shape = /^q g (re )+f (g (re )+f )?Q $/

/** Parts a page; null where it does not end with `q 0 g … re f 1 g … re f Q` in the state in which pages begin. */
export function areasLast(operations: readonly Operation[]): AreasLast | null {
  const at = operations.findLastIndex(({ operator }) => operator === 'q')
  const [before, tail] = [operations.slice(0, Math.max(at, 0)), operations.slice(Math.max(at, 0))]
  if (!shape.test(tail.map(({ operator }) => `${operator} `).join('')) || !isBalanced(before)) return null
  const colours = tail.filter(({ operator }) => operator === 'g').map(({ operands }) => numberOf(operands[0]))
  if (colours[0] !== 0 || (colours.length > 1 && colours[1] !== 1)) return null
  const half = tail.findIndex(({ operator }) => operator === 'f')
  return { before, black: rectangles(tail.slice(0, half)), white: rectangles(tail.slice(half)) }
}

/** Starts with `q`, ends with its `Q`: nothing that was set in between still counts. */
function isBalanced(operations: readonly Operation[]): boolean {
  let depth = 0
  const isOpen = operations.every(({ operator }, i) => {
    if (operator === 'q') depth += 1
    if (operator === 'Q') depth -= 1
    return i === operations.length - 1 ? depth === 0 : depth > 0
  })
  return isOpen && operations.length > 0
}

const rectangles = (operations: readonly Operation[]): readonly Box[] =>
  operations.flatMap(({ operator, operands }) => {
    const [x, y, width, height] = operands.map(numberOf)
    if (operator !== 're' || x == null || y == null || width == null || height == null) return []
    return [{ left: x, bottom: y, right: x + width, top: y + height }]
  })

/** The extents of all that is painted other than letters. */
export function paintedPaths(operations: readonly Operation[]): readonly Box[] {
  const paths: Box[] = []
  let points: { x: number; y: number }[] = []
  for (const { operator, operands } of operations) {
    points.push(
      ...pointsOf(
        operator,
        operands.map((value) => numberOf(value) ?? 0),
      ),
    )
    if (!ends.has(operator)) continue
    if (operator !== 'n' && points.length > 0) paths.push(around(points))
    points = []
  }
  return paths
}

const ends = new Set('S s f F f* B B* b b* n'.split(' '))
const lines = new Set('m l c v y'.split(' '))

function pointsOf(operator: string, n: readonly number[]): readonly { x: number; y: number }[] {
  const [x = 0, y = 0, width = 0, height = 0] = n
  if (operator === 're')
    return [
      { x, y },
      { x: x + width, y: y + height },
    ]
  return lines.has(operator) ? n.flatMap((at, i) => (i % 2 === 0 ? [{ x: at, y: n[i + 1] ?? 0 }] : [])) : []
}

const around = (points: readonly { x: number; y: number }[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  right: Math.max(...points.map(({ x }) => x)),
  bottom: Math.min(...points.map(({ y }) => y)),
  top: Math.max(...points.map(({ y }) => y)),
})
