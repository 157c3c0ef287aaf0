import { describe, expect, test } from 'vitest'
import { decodeText, looksLikeText } from '../../../electron/worker/reading/decode-text.ts'
import { pageStyle, setText } from '../../../electron/worker/reading/set-text.ts'

const texts: readonly [string, string][] = [
  ['nothing', ''],
  ['one line', 'I saw Terry.'],
  ['line endings of all kinds', 'a\r\nb\rc\nd\u2028e\u0085f\v g\n\n\r\n'],
  ['form feeds', 'one\ftwo\f\fthree\f'],
  ['tabs', 'Name:\tJane\t\tBorn:\t1980\n'],
  ['a word longer than a page', 'x'.repeat(20_000)],
  ['a line longer than a page', 'the quick brown fox '.repeat(900)],
  ['characters beyond the BMP, wide ones and marks', '😀 Zoe\u0308 你好 \u{20000}\n'.repeat(200)],
  ['a thousand lines', Array.from({ length: 1000 }, (_, i) => `${i} PC 1234 attended 12 Mill Lane`).join('\r\n')],
  ['a lone surrogate and controls', 'a\ud800b\0c\x1b[0m'],
]

/** Units with a place that lies outside the margins. */
function unitsOutside(boxes: Float32Array): number[] {
  const { widthPt, heightPt } = pageStyle
  return Array.from({ length: boxes.length / 4 }, (_, i) => i).filter((i) => {
    const [left, bottom, right, top] = boxes.subarray(i * 4, i * 4 + 4)
    return right! > 0 && !(left! >= 40 && right! <= widthPt - 40 && bottom! >= 30 && top! <= heightPt - 40)
  })
}

describe('the pages of a text hold exactly its units, in order', () => {
  test.each(texts)('%s', (_, text) => {
    const pages = setText(text)
    expect(pages.map((p) => text.slice(p.start, p.end)).join('')).toBe(text)
    for (const { boxes, start, end } of pages) {
      expect(boxes).toHaveLength((end - start) * 4)
      expect(unitsOutside(boxes)).toEqual([])
    }
  })
})

test('a page ends between lines, and at a blank one if that is near', () => {
  const block = (n: number): string => `${Array.from({ length: 9 }, (_, i) => `block ${n} line ${i}`).join('\n')}\n\n`
  const text = Array.from({ length: 30 }, (_, n) => block(n)).join('')
  for (const page of setText(text))
    expect(text.slice(page.start, page.end)).toMatch(/^block \d+ line 0[\s\S]*line 8\n\n$/)
})

const encodings: readonly [string, Uint8Array, string][] = [
  ['UTF-8', Buffer.from('Zoë £5'), 'Zoë £5'],
  ['UTF-8 with a mark', Buffer.from('\ufeffZoë'), 'Zoë'],
  ['UTF-16 little endian with a mark', Buffer.from('\ufeffZoë', 'utf16le'), 'Zoë'],
  ['UTF-16 big endian with a mark', Buffer.from('\ufeffZoë', 'utf16le').swap16(), 'Zoë'],
  ['UTF-16 without a mark', Buffer.from('Statement of Zoë', 'utf16le'), 'Statement of Zoë'],
  ['Windows-1252', Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x80, 0x35, 0x20, 0x96]), 'Zoë €5 –'],
]

test.each(encodings)('%s is decoded', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text)
  expect(looksLikeText(bytes)).toBe(true)
})

test('bytes that are no text are not taken for text', () => {
  expect(looksLikeText(Buffer.from('MZ\x90\0\x03\0', 'latin1'))).toBe(false)
  expect(looksLikeText(Buffer.from('\x01\x02\x03\x04 abc', 'latin1'))).toBe(false)
  expect(looksLikeText(Buffer.from('{\\rtf1\\ansi Smith}'))).toBe(false)
})
