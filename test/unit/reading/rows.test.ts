import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../electron/worker/reading/draft.ts'
import { layerInRows } from '../../../electron/worker/reading/layer-in-rows.ts'
import { addedToLayer, agreement, unionOfReadings } from '../../../electron/worker/reading/union-of-readings.ts'
import type { Word } from '../../../shared/model/page-text.ts'

/** Text at a place: characters 6 points wide, lines 10 points high. */
interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
}

function boxesOf(pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ text, x, y }, i) => [
    ...(i > 0 ? [0, 0, 0, 0] : []),
    ...[...text].flatMap((_, c) => [x + c * 6, y, x + c * 6 + 6, y + 10]),
  ])
}

function draftOf(pieces: readonly Piece[], confidence: number | null = null, visible = true): Draft {
  const text = pieces.map((p) => p.text).join('\n')
  const words: Word[] = [...text.matchAll(/\S+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    confidence,
    visible,
  }))
  return { text, boxes: Float32Array.from(boxesOf(pieces)), words, hidden: [] }
}

const layerOf = (pieces: readonly Piece[]): Parameters<typeof layerInRows>[0] => {
  const { text, boxes } = draftOf(pieces)
  return { text, boxes, hidden: new Uint8Array(text.length), unmapped: 0, undrawn: 0, notes: [] }
}

const prose = [
  'the witness went home at ten',
  'and saw the man by the gate',
  'who ran off into Mill Lane',
  'before the police arrived there',
]
const orders: readonly [string, Piece[], string][] = [
  [
    'labels first and values after them',
    [
      { text: 'Name', x: 20, y: 200 },
      { text: 'Born', x: 20, y: 180 },
      { text: 'Jane Doe', x: 120, y: 201 },
      { text: '3 May', x: 120, y: 180 },
    ],
    'Name   Jane Doe\nBorn   3 May',
  ],
  [
    'a table drawn column by column',
    [
      ...['A1', 'A2'].map((text, i) => ({ text, x: 20, y: 200 - i * 20 })),
      ...['B1', 'B2'].map((text, i) => ({ text, x: 90, y: 200 - i * 20 })),
      ...['C1', 'C2'].map((text, i) => ({ text, x: 160, y: 200 - i * 20 })),
    ],
    'A1   B1   C1\nA2   B2   C2',
  ],
  [
    'two columns of running text',
    [
      ...prose.map((text, i) => ({ text, x: 20, y: 200 - i * 12 })),
      ...prose.map((text, i) => ({ text, x: 320, y: 200 - i * 12 })),
    ],
    [...prose, ...prose].join('\n'),
  ],
  ['lines in order', prose.map((text, i) => ({ text, x: 20, y: 200 - i * 12 })), prose.join('\n')],
]

describe('what stands on one row is read as one line', () => {
  test.each(orders)('%s', (_, pieces, expected) => {
    const layer = layerInRows(layerOf(pieces))
    expect(layer.text).toBe(expected)
    expect(layer.boxes).toHaveLength(expected.length * 4)
    expect(layer.hidden).toHaveLength(expected.length)
    const first = pieces.at(-1)!
    const at = layer.text.lastIndexOf(first.text)
    expect([...layer.boxes.subarray(at * 4, at * 4 + 2)]).toEqual([first.x, first.y])
  })
})

describe('two readings of a page become one', () => {
  const seen = draftOf(
    [
      { text: 'Statement of Jane Roe', x: 20, y: 200 },
      { text: 'Telephone 960123', x: 20, y: 180 },
    ],
    90,
  )

  test('a layer that says the same adds nothing', () => {
    expect(unionOfReadings(seen, draftOf([{ text: 'statement of JANE roe.', x: 20, y: 199 }]), () => true).text).toBe(
      seen.text,
    )
  })

  test('a line that says something else is added, but not as seen where another word stands', () => {
    const union = unionOfReadings(seen, draftOf([{ text: 'Statement of Jane Doe', x: 20, y: 200 }]), () => true)
    expect(union.text).toBe(`${seen.text}\nStatement of Jane Doe`)
    expect(union.words.filter((w) => w.visible)).toHaveLength(6)
  })

  test('a line where nothing was seen is added, and counts as seen if there is ink', () => {
    const layer = draftOf([{ text: 'Overleaf', x: 20, y: 100 }])
    expect(unionOfReadings(seen, layer, () => true).words.at(-1)?.visible).toBe(true)
    expect(unionOfReadings(seen, layer, () => false).words.at(-1)?.visible).toBe(false)
  })

  test('to text that is drawn as it says, only what is seen elsewhere is added', () => {
    const layer = draftOf([{ text: 'Statement of Jane Roe', x: 20, y: 200 }])
    const misread = draftOf(
      [
        { text: 'Staternent of Jane R0e', x: 20, y: 200 },
        { text: 'EXHIBIT 7', x: 20, y: 50 },
      ],
      80,
    )
    expect(addedToLayer(layer, misread).text).toBe('Statement of Jane Roe\nEXHIBIT 7')
  })

  test('agreement is the share of words that both have', () => {
    expect(agreement(seen, seen)).toBe(1)
    expect(agreement(draftOf([{ text: 'xqzt Jane wwvv qqqq', x: 0, y: 0 }]), seen)).toBe(0.25)
  })
})
