import type { Box } from '../../../shared/geometry/quad.ts'
import type { HiddenText, Word } from '../../../shared/model/page-text.ts'

/** The words of a page while they are being put together. Offsets count UTF-16 units of `text`; boxes are in page space, four numbers a unit. */
export interface Draft {
  readonly text: string
  readonly boxes: Float32Array
  readonly words: readonly Word[]
  readonly hidden: readonly HiddenText[]
}

export const emptyDraft: Draft = { text: '', boxes: new Float32Array(0), words: [], hidden: [] }

/** A word with its place: as letters and digits in lower case, which is what two readings of it have in common. */
export interface PlacedWord extends Word {
  readonly key: string
  readonly box: Box
}

export interface DraftLine {
  readonly start: number
  readonly end: number
  readonly words: readonly PlacedWord[]
}

export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The box around the units `[start, end)` that have a place; null where none has. */
export function boxAround(boxes: Float32Array, start: number, end: number): Box | null {
  const around = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (let i = start * 4; i < end * 4; i += 4) {
    if (!(boxes[i + 2]! > boxes[i]! && boxes[i + 3]! > boxes[i + 1]!)) continue
    around.left = Math.min(around.left, boxes[i]!)
    around.bottom = Math.min(around.bottom, boxes[i + 1]!)
    around.right = Math.max(around.right, boxes[i + 2]!)
    around.top = Math.max(around.top, boxes[i + 3]!)
  }
  return around.left < around.right ? around : null
}

const nowhere: Box = { left: 0, bottom: 0, right: 0, top: 0 }

/** The lines of a draft that hold words. */
export function linesOfDraft(draft: Draft): DraftLine[] {
  const placed = draft.words.map((w) => ({
    ...w,
    key: keyOf(draft.text.slice(w.start, w.end)),
    box: boxAround(draft.boxes, w.start, w.end) ?? nowhere,
  }))
  const lines: DraftLine[] = []
  let next = 0
  for (const match of draft.text.matchAll(/[^\n]+/g)) {
    const end = match.index + match[0].length
    const from = next
    while (next < placed.length && placed[next]!.start < end) next++
    if (next > from) lines.push({ start: match.index, end, words: placed.slice(from, next) })
  }
  return lines
}

/** `draft` with some lines of `other` after it, each on a line of its own; `visible` says which of their words a reader sees. */
export function appendLines(
  draft: Draft,
  other: Draft,
  lines: readonly DraftLine[],
  visible: (word: PlacedWord) => boolean,
): Draft {
  const texts = [draft.text]
  const boxes = [...draft.boxes]
  const words = [...draft.words]
  let length = draft.text.length
  for (const line of lines) {
    if (length > 0) {
      texts.push('\n')
      boxes.push(0, 0, 0, 0)
      length++
    }
    const shift = length - line.start
    texts.push(other.text.slice(line.start, line.end))
    for (const value of other.boxes.subarray(line.start * 4, line.end * 4)) boxes.push(value)
    for (const w of line.words) {
      words.push({ start: w.start + shift, end: w.end + shift, confidence: w.confidence, visible: visible(w) })
    }
    length += line.end - line.start
  }
  return { text: texts.join(''), boxes: Float32Array.from(boxes), words, hidden: draft.hidden }
}
