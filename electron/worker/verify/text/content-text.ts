import { Lexer } from '../raw/lexer.ts'
import type { Value } from '../raw/value.ts'
import { type CodeMap, decodeCodes } from './to-unicode.ts'

/** A positioning number of more than this many thousandths of an em stands for a space. */
const SPACE = 180

/** The strings of a content stream in the order in which they are shown: as the bytes stand there, and through each font's ToUnicode. */
export interface ContentText {
  readonly raw: string
  readonly mapped: string
}

/** Follows `Tf` to know each string's map; text operators that move part words by a line feed, which is no obstacle to finding a value. */
export function contentText(content: Uint8Array, maps: ReadonlyMap<string, CodeMap>): ContentText {
  const lexer = new Lexer(content)
  const out = { raw: '', mapped: '' }
  let font: CodeMap | undefined
  let operands: Value[] = []
  for (let value = lexer.value(false); value !== null; value = lexer.value(false)) {
    if (value.type !== 'keyword') {
      operands.push(value)
      continue
    }
    if (value.value === 'Tf' && operands[0]?.type === 'name') font = maps.get(operands[0].value)
    for (const operand of operands) append(out, operand, font)
    if (MOVES.has(value.value)) append(out, LINE, undefined)
    operands = []
  }
  return out
}

const MOVES = new Set(['Td', 'TD', 'Tm', 'T*', "'", '"', 'BT'])
const LINE: Value = { type: 'string', bytes: Uint8Array.of(10) }

function append(out: { raw: string; mapped: string }, value: Value, font: CodeMap | undefined): void {
  if (value.type === 'array') for (const item of value.items) append(out, gapOr(item), font)
  if (value.type !== 'string') return
  const raw = Buffer.from(value.bytes).toString('latin1')
  out.raw += raw
  out.mapped += font === undefined ? raw : decodeCodes(value.bytes, font)
}

const gapOr = (item: Value): Value =>
  item.type === 'number' && item.value < -SPACE ? { type: 'string', bytes: Uint8Array.of(32) } : item
