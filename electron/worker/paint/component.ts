import { type PixelBox, unionPx } from '../../../shared/paint/pixel-box.ts'
import { INK, type InkMap } from './ink.ts'

/** Ink that hangs together: a letter, a part of one, or letters that touch. */
export interface Component {
  readonly box: PixelBox
  readonly pixels: number
  /** How many of them lie within the box that was asked about. */
  readonly inside: number
}

/** Every component that crosses an edge of `box`, with ink on both sides of it; 8-connected, seen only as far as the map reaches. */
export function crossing(map: InkMap, box: PixelBox): readonly Component[] {
  const seen = new Uint8Array(map.cells.length)
  const found: Component[] = []
  for (const [x, y] of rim(box)) {
    const start = cellAt(map, x, y)
    if (start < 0 || seen[start] || map.cells[start] !== INK) continue
    const component = flood(map, start, seen, box)
    if (component.inside < component.pixels) found.push(component)
  }
  return found
}

/** The innermost row or column of pixels along each edge. */
function* rim(b: PixelBox): Generator<readonly [number, number]> {
  for (let x = b.left; x < b.right; x++) {
    yield [x, b.top]
    yield [x, b.bottom - 1]
  }
  for (let y = b.top; y < b.bottom; y++) {
    yield [b.left, y]
    yield [b.right - 1, y]
  }
}

function cellAt(map: InkMap, x: number, y: number): number {
  const [column, row] = [x - map.window.left, y - map.window.top]
  return column < 0 || row < 0 || column >= map.widthPx || row >= map.heightPx ? -1 : row * map.widthPx + column
}

/** The component that holds pixel (x, y); null where that is not ink. */
export function componentAt(map: InkMap, x: number, y: number, box: PixelBox): Component | null {
  const start = cellAt(map, x, y)
  return start < 0 || map.cells[start] !== INK ? null : flood(map, start, new Uint8Array(map.cells.length), box)
}

function flood(map: InkMap, start: number, seen: Uint8Array, box: PixelBox): Component {
  const stack = [start]
  seen[start] = 1
  let reach: PixelBox | null = null
  let pixels = 0
  let inside = 0
  while (stack.length > 0) {
    const at = stack.pop()!
    const [column, row] = [at % map.widthPx, Math.floor(at / map.widthPx)]
    const [x, y] = [column + map.window.left, row + map.window.top]
    const pixel = { left: x, top: y, right: x + 1, bottom: y + 1 }
    reach = reach ? unionPx(reach, pixel) : pixel
    pixels++
    if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) inside++
    pushNeighbours(map, column, row, seen, stack)
  }
  return { box: reach!, pixels, inside }
}

function pushNeighbours(map: InkMap, column: number, row: number, seen: Uint8Array, stack: number[]): void {
  for (let y = Math.max(0, row - 1); y <= Math.min(map.heightPx - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(map.widthPx - 1, column + 1); x++) {
      const at = y * map.widthPx + x
      if (seen[at] || map.cells[at] !== INK) continue
      seen[at] = 1
      stack.push(at)
    }
  }
}
