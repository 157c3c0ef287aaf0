import type { Box } from '../../../../shared/geometry/quad.ts'

/** Where a glyph has ink, in ems; null for one without an outline. */
export type ExtentOf = (glyph: number) => Box | null

/** The extents that a TrueType program states of its glyphs (OpenType 1.9, glyf). Throws where it is damaged. */
export function glyphExtents(font: Uint8Array): ExtentOf {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tablesOf(view)
  const em = view.getUint16(table('head') + 18)
  const isLong = view.getInt16(table('head') + 50) === 1
  const count = view.getUint16(table('maxp') + 4)
  const [loca, glyf] = [table('loca'), table('glyf')]
  const at = (glyph: number): number =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2
  return (glyph) => {
    if (glyph >= count || at(glyph + 1) <= at(glyph)) return null
    const start = glyf + at(glyph)
    const [left, bottom, right, top] = [2, 4, 6, 8].map((k) => view.getInt16(start + k) / em) as [
      number,
      number,
      number,
      number,
    ]
    return { left, bottom, right, top }
  }
}

function tablesOf(view: DataView): (tag: string) => number {
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))
    tables.set(tag, view.getUint32(at + 8))
  }
  return (tag) => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error('a font without a table')
    return offset
  }
}
