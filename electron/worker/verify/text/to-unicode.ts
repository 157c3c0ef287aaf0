import { Lexer } from '../raw/lexer.ts'
import type { Value } from '../raw/value.ts'

/** A ToUnicode CMap (ISO 32000-2 9.10.3): character codes to text. `codeBytes` is the length of a code. */
export interface CodeMap {
  readonly codeBytes: number
  readonly texts: ReadonlyMap<number, string>
}

const MAX_RANGE = 65_536

/** Reads the `bfchar` and `bfrange` lists of a CMap. */
export function readToUnicode(cmap: Uint8Array): CodeMap {
  const lexer = new Lexer(cmap)
  const texts = new Map<number, string>()
  let codeBytes = 1
  let operands: Value[] = []
  for (let value = lexer.value(false); value !== null; value = lexer.value(false)) {
    if (value.type !== 'keyword') operands.push(value)
    else {
      if (value.value === 'endcodespacerange') codeBytes = lengthOf(operands[0]) || 1
      if (value.value === 'endbfchar') addCharacters(texts, operands)
      if (value.value === 'endbfrange') addRanges(texts, operands)
      operands = []
    }
  }
  return { codeBytes, texts }
}

/** What a string shows, by the map; codes that it does not know are left out. */
export function decodeCodes(bytes: Uint8Array, map: CodeMap): string {
  let text = ''
  for (let at = 0; at + map.codeBytes <= bytes.length; at += map.codeBytes) {
    text += map.texts.get(numberIn(bytes.subarray(at, at + map.codeBytes))) ?? ''
  }
  return text
}

const lengthOf = (value: Value | undefined): number => (value?.type === 'string' ? value.bytes.length : 0)
const numberIn = (bytes: Uint8Array): number => bytes.reduce((n, byte) => n * 256 + byte, 0)
const codeOf = (value: Value | undefined): number | null => (value?.type === 'string' ? numberIn(value.bytes) : null)

const textOf = (value: Value | undefined): string =>
  value?.type === 'string'
    ? Buffer.from(value.bytes)
        .subarray(0, value.bytes.length & ~1)
        .swap16()
        .toString('utf16le')
    : ''

function addCharacters(texts: Map<number, string>, operands: readonly Value[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const code = codeOf(operands[i])
    if (code !== null) texts.set(code, textOf(operands[i + 1]))
  }
}

function addRanges(texts: Map<number, string>, operands: readonly Value[]): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last] = [codeOf(operands[i]), codeOf(operands[i + 1])]
    if (first === null || last === null || last - first > MAX_RANGE) continue
    for (let code = first; code <= last; code += 1) texts.set(code, inRange(operands[i + 2], code - first))
  }
}

function inRange(target: Value | undefined, offset: number): string {
  if (target?.type === 'array') return textOf(target.items[offset])
  const text = textOf(target)
  return text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) + offset) & 0xffff)
}
