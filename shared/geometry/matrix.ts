import type { Box } from './quad.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-2 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** First `m`, then `n`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

/** The smallest upright box around `box` after `m`. */
export function boxThrough(m: Matrix, box: Box): Box {
  const x1 = m[0] * box.left
  const x2 = m[0] * box.right
  const x3 = m[2] * box.bottom
  const x4 = m[2] * box.top
  const y1 = m[1] * box.left
  const y2 = m[1] * box.right
  const y3 = m[3] * box.bottom
  const y4 = m[3] * box.top
  return {
    left: Math.min(x1, x2) + Math.min(x3, x4) + m[4],
    right: Math.max(x1, x2) + Math.max(x3, x4) + m[4],
    bottom: Math.min(y1, y2) + Math.min(y3, y4) + m[5],
    top: Math.max(y1, y2) + Math.max(y3, y4) + m[5],
  }
}

/**
 * From a page's default user space to page space (quad.ts): `visible` is what the crop box leaves of the page,
 * `quarterTurns` its clockwise rotation (/Rotate ÷ 90), `unit` the size of a user space unit in points (/UserUnit).
 */
export function toPageSpace(visible: Box, quarterTurns: number, unit = 1): Matrix {
  const { left, bottom, right, top } = visible
  switch (((quarterTurns % 4) + 4) % 4) {
    case 1:
      return [0, -unit, unit, 0, -bottom * unit, right * unit]
    case 2:
      return [-unit, 0, 0, -unit, right * unit, top * unit]
    case 3:
      return [0, unit, -unit, 0, top * unit, -left * unit]
    default:
      return [unit, 0, 0, unit, -left * unit, -bottom * unit]
  }
}
