import { Lexer } from '../raw/lexer.ts'
import type { Value } from '../raw/value.ts'
import { type CodeMap, decodeCodes } from './to-unicode.ts'

/** A positioning number of more than this many thousandths of an em stands for a space. */
const SPACE = 180

/** The strings of a content stream in the order in which they are shown: as the bytes stand there, and through each font's ToUnicode. */
export interface ContentText {
  readonly raw: string
  readonly mapped: string
  /** `raw` without the strings of fonts whose codes are numbers of glyphs and no characters; `raw` itself where there are none. */
  readonly unnumbered: string
  /** Where those strings stand in the content. */
  readonly numbered: readonly Place[]
}

interface Place {
  readonly start: number
  readonly end: number
}

/** What a stream shows, a space or a line's end included, with the map of its font. */
interface Shown extends Place {
  readonly bytes: Uint8Array
  readonly font: CodeMap | undefined
}

/** Follows `Tf` to know each string's map; text operators that move part words by a line feed, which is no obstacle to finding a value. */
export function contentText(content: Uint8Array, maps: ReadonlyMap<string, CodeMap>): ContentText {
  const shown = shownIn(content, maps)
  const numbering = numberingFonts(shown)
  const isNumbered = ({ font }: Shown): boolean => font !== undefined && numbering.has(font)
  const raw = shown.map(({ bytes }) => latin1(bytes))
  return {
    raw: raw.join(''),
    mapped: shown.map(({ bytes, font }, i) => (font === undefined ? raw[i] : decodeCodes(bytes, font))).join(''),
    unnumbered: shown.map((one, i) => (isNumbered(one) ? NOTHING : raw[i])).join(''),
    numbered: shown.filter(isNumbered),
  }
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const NOTHING = '\u0000\u0000'
const MOVES = new Set(['Td', 'TD', 'Tm', 'T*', "'", '"', 'BT'])
const LINE = Uint8Array.of(10)
const GAP = Uint8Array.of(32)

interface Operand extends Place {
  readonly value: Value
}

function shownIn(content: Uint8Array, maps: ReadonlyMap<string, CodeMap>): readonly Shown[] {
  const lexer = new Lexer(content)
  const shown: Shown[] = []
  let font: CodeMap | undefined
  let operands: Operand[] = []
  for (let start = lexer.at, value = lexer.value(false); value !== null; start = lexer.at, value = lexer.value(false)) {
    if (value.type !== 'keyword') {
      operands.push({ value, start, end: lexer.at })
      continue
    }
    const first = operands[0]?.value
    if (value.value === 'Tf' && first?.type === 'name') font = maps.get(first.value)
    shown.push(...operands.flatMap((operand) => shownBy(operand, font)))
    if (MOVES.has(value.value)) shown.push({ bytes: LINE, font: undefined, start, end: start })
    operands = []
  }
  return shown
}

const shownBy = ({ value, start, end }: Operand, font: CodeMap | undefined): readonly Shown[] =>
  stringsIn(value).map((bytes) => ({ bytes, font: bytes === GAP ? undefined : font, start, end }))

function stringsIn(value: Value): readonly Uint8Array[] {
  if (value.type === 'array') return value.items.flatMap((item) => (isGap(item) ? [GAP] : stringsIn(item)))
  return value.type === 'string' ? [value.bytes] : []
}

const isGap = (item: Value): boolean => item.type === 'number' && item.value < -SPACE

/**
 * Fonts of two-byte codes that number glyphs: each code shown has its text in the map, and among the codes are some that no text
 * holds as characters. Read as characters, such codes spell a short value by chance.
 */
function numberingFonts(shown: readonly Shown[]): ReadonlySet<CodeMap> {
  const codes = new Map<CodeMap, Set<number>>()
  for (const { bytes, font } of shown) {
    if (font?.codeBytes !== 2) continue
    const known = codes.get(font) ?? new Set()
    for (let at = 0; at + 1 < bytes.length; at += 2) known.add((bytes[at] as number) * 256 + (bytes[at + 1] as number))
    codes.set(font, known)
  }
  return new Set([...codes].flatMap(([font, used]) => (isNumbering(font, [...used]) ? [font] : [])))
}

const isNumbering = (font: CodeMap, codes: readonly number[]): boolean =>
  codes.every((code) => font.texts.has(code)) && codes.some(isNoCharacter)

/** A control character other than a tab and the ends of lines. */
const isNoCharacter = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code < 0xa0)
