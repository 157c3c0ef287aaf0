import type { Page } from 'tesseract.js'
import { expect, test } from 'vitest'
import { linesOf } from '../../../electron/worker/engines/ocr-lines.ts'

/** A recognised line of words 10 pixels high, each with its symbols, 8 pixels wide; `tall` words are 30 high. */
function pageOf(texts: readonly string[], tall: readonly number[] = []): Page {
  let x = 0
  const words = texts.map((text, i) => {
    const y1 = tall.includes(i) ? 40 : 20
    const symbols = [...text].map((c, s) => ({ text: c, bbox: { x0: x + s * 8, y0: 10, x1: x + s * 8 + 7, y1 } }))
    const word = { text, confidence: 90, bbox: { x0: x, y0: 10, x1: x + text.length * 8, y1 }, symbols }
    x += text.length * 8 + 8
    return word
  })
  return { blocks: [{ paragraphs: [{ lines: [{ words }] }] }] } as unknown as Page
}

const read = (page: Page): string =>
  linesOf(page)
    .flatMap((l) => l.words.map((w) => w.text))
    .join(' ')

const bars: readonly [string, string[], string][] = [
  ['before a word in small letters, it is I', ['|', 'saw', 'him'], 'I saw him'],
  ['after a word in small letters, at the end of a line, it is I', ['when', '|'], 'when I'],
  ['between codes it is a line of the form', ['24', '|', 'EL', '|', '04417'], '24 | EL | 04417'],
]

test.each(bars)('a lone bar: %s', (_, texts, expected) => {
  expect(read(pageOf(texts))).toBe(expected)
})

test('a bar taller than the print is a ruled line, and no text', () => {
  expect(read(pageOf(['Name', '|', 'jane', 'doe'], [1]))).toBe('Name jane doe')
})

test('units lie side by side without a gap, with a margin round the word that stays short of its neighbours', () => {
  const [line] = linesOf(pageOf(['Isla', 'ill']))
  const [first, second] = line!.words
  expect(first!.boxes).toHaveLength(4)
  first!.boxes.slice(1).forEach((box, i) => {
    expect(box.left).toBe(first!.boxes[i]!.right)
  })
  expect(first!.boxes[0]!.left).toBeLessThan(first!.box.left)
  expect(first!.boxes[3]!.right).toBeGreaterThan(first!.box.right)
  expect(first!.boxes[3]!.right).toBeLessThanOrEqual(second!.boxes[0]!.left)
})
