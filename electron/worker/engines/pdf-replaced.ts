import { type Box, grow, overlaps, union } from '../../../shared/geometry/quad.ts'
import type { PageObject } from './pdf-objects.ts'
import type { RawTextLayer } from './pdf-text.ts'

/** Text of one replacement further apart than this stands on several lines, in points. */
const sameLinePt = 3

/**
 * Places for text that replaces what is drawn (/ActualText, ISO 32000-2 14.9.4). PDFium estimates them from the first text object of the
 * marked content and knows nothing of the others: what is drawn last would stay beside its redaction. Here each letter of the
 * replacement is wherever the whole of it is drawn; a word divided at the end of a line has its first half there.
 */
export function placeReplaced(layer: RawTextLayer, objects: readonly PageObject[]): RawTextLayer {
  const drawn = objects.filter(({ kind, replacedBy }) => kind === 'text' && replacedBy !== 0)
  if (drawn.length === 0) return layer
  const boxes = layer.boxes.slice()
  for (const mark of new Set(drawn.map(({ replacedBy }) => replacedBy))) {
    const own = drawn.filter(({ replacedBy }) => replacedBy === mark)
    spread(layer, boxes, own)
  }
  return { ...layer, boxes }
}

function spread(layer: RawTextLayer, boxes: Float32Array, drawn: readonly PageObject[]): void {
  const pointers = new Set(drawn.map(({ pointer }) => pointer))
  const units = [...layer.objects.keys()].filter((i) => pointers.has(layer.objects[i] as number))
  const isOneWord = units.every((i) => layer.text[i]?.trim() !== '')
  const lines = isOneWord ? linesOf(drawn.map(({ box }) => box)) : [drawn.map(({ box }) => box).reduce(union)]
  for (const [k, unit] of units.entries()) {
    const line = lines[Math.floor((k * lines.length) / units.length)] as Box
    boxes.set(
      lines.length === 1 && isOneWord
        ? narrowed(line, boxOf(layer.boxes, unit))
        : [line.left, line.bottom, line.right, line.top],
      unit * 4,
    )
  }
}

const boxOf = (boxes: Float32Array, unit: number): Box => {
  const [left, bottom, right, top] = boxes.subarray(unit * 4, unit * 4 + 4)
  return { left: left as number, bottom: bottom as number, right: right as number, top: top as number }
}

/** Boxes that hang together, in their order. */
function linesOf(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    const i = lines.findIndex((line) => overlaps(grow(line, sameLinePt), box))
    if (i < 0) lines.push(box)
    else lines[i] = union(lines[i] as Box, box)
  }
  return lines
}

/** As long as the line; as high as PDFium has the letter, whose own height is right: the objects' reach to the lines above and below. */
function narrowed(line: Box, letter: Box): readonly number[] {
  const whole = union(line, letter)
  const isSideways = line.top - line.bottom > line.right - line.left
  return isSideways
    ? [letter.left, whole.bottom, letter.right, whole.top]
    : [whole.left, letter.bottom, whole.right, letter.top]
}
