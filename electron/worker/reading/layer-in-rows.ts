import type { Box } from '../../../shared/geometry/quad.ts'
import type { TextLayer } from '../engines/pdf-engine.ts'
import { boxAround } from './draft.ts'
import { type FoundLine, rowsOf } from './rows.ts'

interface LayerLine extends FoundLine {
  readonly start: number
  readonly end: number
}

const COLUMN_GAP = '   '

/** The lines of a layer, null where one has no place. A new block begins where the text does not go on below: what was drawn later, such as the values of a form, or the next column. */
function linesOf(layer: TextLayer): LayerLine[] | null {
  const lines: LayerLine[] = []
  let block = 0
  let before: Box | null = null
  for (const match of layer.text.matchAll(/[^\n]+/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const box: Box | null = boxAround(layer.boxes, start, end)
    if (!box && match[0].trim() !== '') return null
    if (!box) continue
    if (before && box.bottom > before.bottom - (box.top - box.bottom) * 0.5) block++
    lines.push({ start, end, box, block, wordCount: match[0].match(/\S+/g)?.length ?? 0 })
    before = box
  }
  return lines
}

/** Copies pieces of a layer, and what stands between them, into a new order. */
class LayerCopy {
  readonly #from: TextLayer
  readonly #parts: string[] = []
  readonly #boxes: number[] = []
  readonly #hidden: number[] = []

  constructor(from: TextLayer) {
    this.#from = from
  }

  between(text: string): void {
    this.#parts.push(text)
    for (let i = 0; i < text.length; i++) this.#boxes.push(0, 0, 0, 0)
    for (let i = 0; i < text.length; i++) this.#hidden.push(0)
  }

  piece(start: number, end: number): void {
    this.#parts.push(this.#from.text.slice(start, end))
    for (const value of this.#from.boxes.subarray(start * 4, end * 4)) this.#boxes.push(value)
    for (const value of this.#from.hidden.subarray(start, end)) this.#hidden.push(value)
  }

  finish(): TextLayer {
    const text = this.#parts.join('')
    return { ...this.#from, text, boxes: Float32Array.from(this.#boxes), hidden: Uint8Array.from(this.#hidden) }
  }
}

/** The layer with what stands on one row of the page in one line of text, as a reader sees it, whatever the order in which it was drawn. */
export function layerInRows(layer: TextLayer): TextLayer {
  const lines = linesOf(layer)
  if (!lines || (lines.at(-1)?.block ?? 0) === 0) return layer
  const rows = rowsOf(lines)
  if (rows.length === lines.length) return layer
  const copy = new LayerCopy(layer)
  rows.forEach((row, i) => {
    if (i > 0) copy.between('\n')
    row.forEach((line, j) => {
      if (j > 0) copy.between(COLUMN_GAP)
      copy.piece(line.start, line.end)
    })
  })
  return copy.finish()
}
