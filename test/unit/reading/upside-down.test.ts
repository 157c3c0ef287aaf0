import { expect, test } from 'vitest'
import { turnedRound } from '../../../electron/worker/engines/pdf-upside-down.ts'
import type { Matrix } from '../../../shared/geometry/matrix.ts'

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const upsideDown = { alongX: -1, alongY: 0 }

/** Letters drawn one by one, each `[letter, object, left, right]`; object 0 is a space that PDFium made up. */
function turned(...letters: readonly (readonly [string, number, number, number])[]) {
  const styles = new Map(letters.map(([, object]) => [object, upsideDown]))
  const layer = {
    text: letters.map(([letter]) => letter).join(''),
    boxes: Float32Array.from(letters.flatMap(([, , left, right]) => [left, 0, right, 10])),
    objects: Float64Array.from(letters, ([, object]) => object),
    styles,
    unmapped: 0,
    undrawn: 0,
  }
  return turnedRound(layer as unknown as Parameters<typeof turnedRound>[0], identity)
}

test('letters drawn one by one upside down read forwards, each at its place', () => {
  const { text, boxes } = turned(['c', 1, 0, 9], ['b', 2, 10, 19], ['a', 3, 20, 29])
  expect(text).toBe('abc')
  expect([...boxes.filter((_, i) => i % 4 === 0)]).toEqual([20, 10, 0])
})

test('a space where there is none goes, and its place with it: one too many would shift what is appended', () => {
  const { text, boxes, objects } = turned(['c', 1, 0, 9], [' ', 0, 0, 0], ['b', 2, 10, 19], ['a', 3, 20, 29])
  expect(text).toBe('abc')
  expect(boxes).toHaveLength(4 * text.length)
  expect(objects).toHaveLength(text.length)
})
