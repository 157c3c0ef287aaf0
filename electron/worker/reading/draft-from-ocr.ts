import { boxThrough, type Matrix, multiply } from '../../../shared/geometry/matrix.ts'
import type { Word } from '../../../shared/model/page-text.ts'
import type { OcrLine, OcrWord, Recognition } from '../engines/ocr-engine.ts'
import type { Draft } from './draft.ts'
import { hasColumns, rowsOf } from './rows.ts'

/** A gap wider than this share of the line's height starts a new column. */
const COLUMN_GAP = 1.4
const COLUMN_SPACES = 3

/** Puts recognised words one after the other, with their units' boxes in page space. */
class DraftBuilder {
  readonly #toPage: Matrix
  readonly #parts: string[] = []
  readonly #boxes: number[] = []
  readonly #words: Word[] = []
  #length = 0

  constructor(toPage: Matrix) {
    this.#toPage = toPage
  }

  gap(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
    for (let i = 0; i < text.length; i++) this.#boxes.push(0, 0, 0, 0)
  }

  /** What tesseract calls a word may, rarely, hold a space: then it is several. */
  word({ text, boxes, confidence }: OcrWord): void {
    const start = this.#length
    this.#parts.push(text)
    this.#length += text.length
    for (const box of boxes) {
      const b = boxThrough(this.#toPage, box)
      this.#boxes.push(b.left, b.bottom, b.right, b.top)
    }
    for (const part of text.matchAll(/\S+/gu)) {
      const from = start + part.index
      this.#words.push({ start: from, end: from + part[0].length, confidence, visible: true })
    }
  }

  finish(): Draft {
    return { text: this.#parts.join(''), boxes: Float32Array.from(this.#boxes), words: this.#words, hidden: [] }
  }
}

function addRow(builder: DraftBuilder, row: readonly OcrWord[]): void {
  row.forEach((word, i) => {
    const before = row[i - 1]
    if (before) {
      const lineHeight = Math.max(before.box.top - before.box.bottom, word.box.top - word.box.bottom)
      const isColumn = word.box.left - before.box.right > lineHeight * COLUMN_GAP
      builder.gap(' '.repeat(isColumn ? COLUMN_SPACES : 1))
    }
    builder.word(word)
  })
}

const middle = (row: readonly OcrWord[]): number =>
  row.reduce((sum, w) => sum + w.box.top + w.box.bottom, 0) / row.length

/** Rows from top to bottom (y grows downwards), unless the page is set in columns. */
function rowsOfWords(lines: readonly OcrLine[]): (readonly OcrWord[])[] {
  const found = lines.map((line) => ({ ...line, wordCount: line.words.length }))
  const rows = rowsOf(found).map((row) => row.flatMap((line) => line.words))
  return hasColumns(found) ? rows : rows.toSorted((a, b) => middle(a) - middle(b))
}

/** The words of a recognised image; `toPage` leads from the pixels of the image given (y down) to page space. */
export function draftFromOcr({ lines, toImage }: Recognition, toPage: Matrix): Draft {
  const builder = new DraftBuilder(multiply(toImage, toPage))
  rowsOfWords(lines).forEach((row, i) => {
    if (i > 0) builder.gap('\n')
    addRow(builder, row)
  })
  return builder.finish()
}
