import { blackRuns, type Code, horizontal, pass, vertical, whiteRuns } from '../../engines/g4-codes.ts'

const END_OF_BLOCK = 0x001001
const MAKE_UP_STEP = 64

type Table = ReadonlyMap<number, number>

/** Code words by their bits with a leading 1, so that leading zeros count. */
const keyed = (codes: readonly Code[], lengthOf: (index: number) => number): [number, number][] =>
  codes.map((code, index) => [(1 << code.bits) | code.value, lengthOf(index)])
const runTable = (runs: typeof whiteRuns): Table =>
  new Map([...keyed(runs.terminating, (i) => i), ...keyed(runs.makeUp, (i) => (i + 1) * MAKE_UP_STEP)])

const runTables: readonly Table[] = [runTable(whiteRuns), runTable(blackRuns)]
const PASS = 100
const HORIZONTAL = 101
const modes: Table = new Map([
  ...keyed(vertical, (i) => i - 3),
  ...keyed([pass], () => PASS),
  ...keyed([horizontal], () => HORIZONTAL),
])

/**
 * Phrases for what a Group 4 image (ITU-T T.6) carries beside `heightPx` rows: rows that are not shown, missing rows, bytes behind its end.
 * Follows the codes row by row and keeps no picture.
 */
export function faxFaults(bytes: Uint8Array, widthPx: number, heightPx: number): readonly string[] {
  const bits = new Bits(bytes)
  let changes: readonly number[] = [widthPx]
  for (let row = 0; row < heightPx; row += 1) {
    const next = readRow(bits, changes, widthPx)
    if (next === null) return ['a fax image that ends early']
    changes = next
  }
  if (bits.read(24) !== END_OF_BLOCK) return ['rows behind the end of an image']
  return bits.isAtEnd() ? [] : ['bytes behind the end of an image']
}

class Bits {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  bit(): number {
    const byte = this.#bytes[this.#at >> 3] ?? 0
    const bit = (byte >> (7 - (this.#at & 7))) & 1
    this.#at += 1
    return bit
  }

  read(count: number): number {
    let value = 0
    for (let i = 0; i < count; i += 1) value = (value << 1) | this.bit()
    return value
  }

  /** The length or mode that the next code word stands for; null where there is none of at most 13 bits. */
  code(table: Table): number | null {
    let key = 1
    for (let length = 1; length <= 13; length += 1) {
      key = (key << 1) | this.bit()
      const found = table.get(key)
      if (found !== undefined) return found
    }
    return null
  }

  /** Whether nothing but the padding of the last byte is left, and that is zero. */
  isAtEnd(): boolean {
    while ((this.#at & 7) !== 0) if (this.bit() !== 0) return false
    return this.#at >> 3 === this.#bytes.length
  }
}

/** The columns where a row changes colour, from the row above; null where the codes make no sense. */
function readRow(bits: Bits, above: readonly number[], width: number): readonly number[] | null {
  const changes: number[] = []
  let column = -1
  while (column < width) {
    const next = step(bits, changes, column, reference(above, column, changes.length & 1, width))
    if (next === null || next < column || next > width) return null
    column = next
  }
  return [...changes.filter((change) => change < width), width]
}

/** Follows one mode; returns the next starting column. */
function step(bits: Bits, changes: number[], column: number, [b1, b2]: readonly [number, number]): number | null {
  const mode = bits.code(modes)
  if (mode === null) return null
  if (mode === PASS) return b2
  if (mode === HORIZONTAL) return readRuns(bits, Math.max(0, column), changes)
  changes.push(b1 + mode)
  return b1 + mode
}

/** ITU-T T.6 2.2.1: the first change above, right of `column`, to the opposite colour, and the one after it. */
function reference(above: readonly number[], column: number, colour: number, width: number): readonly [number, number] {
  let i = colour
  while (i < above.length && (above[i] as number) <= column) i += 2
  return [above[i] ?? width, above[i + 1] ?? width]
}

function readRuns(bits: Bits, column: number, changes: number[]): number | null {
  let at = column
  for (let run = 0; run < 2; run += 1) {
    const length = readRun(bits, runTables[changes.length & 1] as Table)
    if (length === null) return null
    at += length
    changes.push(at)
  }
  return at
}

function readRun(bits: Bits, table: Table): number | null {
  for (let total = 0; ; ) {
    const length = bits.code(table)
    if (length === null) return null
    total += length
    if (length < MAKE_UP_STEP) return total
  }
}
