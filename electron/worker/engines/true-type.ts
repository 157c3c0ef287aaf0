/** What is needed of a TrueType font to set text in it: the file, its metrics and the glyph of each character (OpenType 1.9 cmap). */
export interface TrueTypeFont {
  readonly bytes: Uint8Array
  /** In units of a 1000-unit em. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  /** 0 (a box) where the font has none. */
  glyphOf(codePoint: number): number
}

const WINDOWS = 3
const BY_BMP = 1

function tablesOf(view: DataView): Map<string, number> {
  const count = view.getUint16(4)
  const name = (at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
  return new Map(Array.from({ length: count }, (_, i) => [name(12 + i * 16), view.getUint32(12 + i * 16 + 8)]))
}

/** Where the Windows BMP subtable (format 4) lies. */
function bmpTable(view: DataView, cmap: number): number {
  const count = view.getUint16(cmap + 2)
  for (let i = 0; i < count; i++) {
    const at = cmap + 4 + i * 8
    const table = cmap + view.getUint32(at + 4)
    const isBmp = view.getUint16(at) === WINDOWS && view.getUint16(at + 2) === BY_BMP
    if (isBmp && view.getUint16(table) === 4) return table
  }
  throw new RangeError('no cmap of format 4')
}

function addSegment(glyphs: Map<number, number>, view: DataView, table: number, i: number, segments: number): void {
  const at = (part: number): number => table + part + i * 2
  const end = view.getUint16(at(14))
  const start = view.getUint16(at(16 + segments * 2))
  const delta = view.getUint16(at(16 + segments * 4))
  const rangeAt = at(16 + segments * 6)
  const range = view.getUint16(rangeAt)
  for (let code = start; code <= end && code < 0xffff; code++) {
    const glyph = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2)
    if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff)
  }
}

function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const table = bmpTable(view, cmap)
  const segments = view.getUint16(table + 6) / 2
  const glyphs = new Map<number, number>()
  for (let i = 0; i < segments; i++) addSegment(glyphs, view, table, i, segments)
  return glyphs
}

export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const head = tables.get('head')!
  const hhea = tables.get('hhea')!
  const scale = 1000 / view.getUint16(head + 18)
  const signed = (at: number): number => Math.round(view.getInt16(at) * scale)
  const glyphs = glyphsOf(view, tables.get('cmap')!)
  return {
    bytes,
    ascent: signed(hhea + 4),
    descent: signed(hhea + 6),
    capHeight: Math.round(signed(hhea + 4) * 0.75),
    box: [signed(head + 36), signed(head + 38), signed(head + 40), signed(head + 42)],
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
  }
}
