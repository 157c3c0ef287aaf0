type Point = readonly [x: number, y: number]

/** Capitals as polylines on a grid 4 wide and 6 high. */
const letters: Readonly<Record<string, readonly string[]>> = {
  A: ['0,0 2,6 4,0', '0.8,2.2 3.2,2.2'],
  E: ['4,0 0,0 0,6 4,6', '0,3.1 3.2,3.1'],
  I: ['2,0 2,6', '1,0 3,0', '1,6 3,6'],
  M: ['0,0 0,6 2,2.5 4,6 4,0'],
  N: ['0,0 0,6 4,0 4,6'],
  Q: ['1.2,0 0,1.2 0,4.8 1.2,6 2.8,6 4,4.8 4,1.2 2.8,0 1.2,0', '2.4,1.6 4.2,-0.6'],
  R: ['0,0 0,6 3,6 4,5.2 4,3.9 3,3.1 0,3.1', '2,3.1 4,0'],
  T: ['2,0 2,6', '0,6 4,6'],
  U: ['0,6 0,1.2 1.2,0 2.8,0 4,1.2 4,6'],
}
const WIDTH = 4
const HEIGHT = 6
const GAP = 1.9
const THICK = 0.75

/** A line of a letter as a thin rectangle. */
export interface Stroke {
  readonly corners: readonly [Point, Point, Point, Point]
}

/** `text` in capitals drawn with straight strokes; no font takes part. `size` is the height of a capital in points. */
export function strokes(text: string, x: number, y: number, size: number): readonly Stroke[] {
  const unit = size / HEIGHT
  return [...text.toUpperCase()].flatMap((letter, i) =>
    (letters[letter] ?? []).flatMap((line) => {
      const points = line.split(' ').map((p) => place(p, x + i * (WIDTH + GAP) * unit, y, unit))
      return points.slice(1).map((to, k) => rectangle(points[k] as Point, to, (THICK * unit) / 2))
    }),
  )
}

/** The strokes as path operators, filled. */
export const strokePaths = (text: string, x: number, y: number, size: number): string =>
  strokes(text, x, y, size)
    .map(({ corners: [a, b, c, d] }) => `${a.join(' ')} m ${b.join(' ')} l ${c.join(' ')} l ${d.join(' ')} l h f`)
    .join('\n')

const place = (point: string, x: number, y: number, unit: number): Point => {
  const [px = 0, py = 0] = point.split(',').map(Number)
  return [round(x + px * unit), round(y + py * unit)]
}

/** Lengthened by its half width, so that corners close. */
function rectangle(from: Point, to: Point, half: number): Stroke {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const [dx, dy] = [((to[0] - from[0]) / length) * half, ((to[1] - from[1]) / length) * half]
  const at = (p: Point, along: number, across: number): Point => [
    round(p[0] + dx * along - dy * across),
    round(p[1] + dy * along + dx * across),
  ]
  return { corners: [at(from, -1, -1), at(to, 1, -1), at(to, 1, 1), at(from, -1, 1)] }
}

const round = (n: number): number => Math.round(n * 1000) / 1000
