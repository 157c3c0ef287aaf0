import { Unclean } from './pdf-writer-unclean.ts'

/** A subtable of a TrueType cmap: which character is which glyph, for one platform and encoding. */
export interface CharacterMap {
  readonly platform: number
  readonly encoding: number
  readonly glyphs: ReadonlyMap<number, number>
}

const mostSubtables = 16
const mostCharacters = 1 << 17

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The subtables of formats 0, 4, 6 and 12 (OpenType 1.9, cmap table); others are left out. Throws where the table is damaged. */
export function characterMaps(cmap: Uint8Array): readonly CharacterMap[] {
  const data = view(cmap)
  const count = data.getUint16(2)
  if (count > mostSubtables) throw new Unclean('not-rebuildable')
  return Array.from({ length: count }, (_, i) => {
    const at = 4 + i * 8
    const subtable = cmap.subarray(data.getUint32(at + 4))
    return { platform: data.getUint16(at), encoding: data.getUint16(at + 2), glyphs: readSubtable(view(subtable)) }
  })
}

function readSubtable(data: DataView): ReadonlyMap<number, number> {
  const readers: Readonly<Record<number, (data: DataView, map: Map<number, number>) => void>> = {
    0: readBytes,
    4: readSegments,
    6: readTrimmed,
    12: readGroups,
  }
  const map = new Map<number, number>()
  readers[data.getUint16(0)]?.(data, map)
  return map
}

function readBytes(data: DataView, map: Map<number, number>): void {
  for (let c = 0; c < 256; c++) map.set(c, data.getUint8(6 + c))
}

function readTrimmed(data: DataView, map: Map<number, number>): void {
  const [first, count] = [data.getUint16(6), data.getUint16(8)]
  for (let i = 0; i < count; i++) map.set(first + i, data.getUint16(10 + i * 2))
}

function readGroups(data: DataView, map: Map<number, number>): void {
  const groups = data.getUint32(12)
  for (let g = 0; g < groups; g++) {
    const at = 16 + g * 12
    const [first, last, glyph] = [data.getUint32(at), data.getUint32(at + 4), data.getUint32(at + 8)]
    if (last - first > mostCharacters || map.size > mostCharacters) throw new Unclean('not-rebuildable')
    for (let c = first; c <= last; c++) map.set(c, glyph + c - first)
  }
}

function readSegments(data: DataView, map: Map<number, number>): void {
  const twice = data.getUint16(6)
  for (let s = 0; s < twice; s += 2) {
    const last = data.getUint16(14 + s)
    const first = data.getUint16(16 + twice + s)
    const delta = data.getUint16(16 + 2 * twice + s)
    const offsetAt = 16 + 3 * twice + s
    const offset = data.getUint16(offsetAt)
    for (let c = first; c <= last && c < 0xffff; c++) {
      const glyph = offset === 0 ? c : glyphAt(data, offsetAt + offset + (c - first) * 2)
      if (glyph !== 0) map.set(c, (glyph + delta) & 0xffff)
    }
  }
}

const glyphAt = (data: DataView, at: number): number => (at + 1 < data.byteLength ? data.getUint16(at) : 0)

/** A cmap table that holds these maps: format 6 for the Macintosh one, whose codes are bytes, format 12 for all others. */
export function writtenMaps(maps: readonly CharacterMap[]): Uint8Array {
  const bodies = maps.map((map) => (map.platform === 1 ? trimmed(map.glyphs) : groups(map.glyphs)))
  const start = 4 + maps.length * 8
  const out = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, start))
  const data = view(out)
  data.setUint16(2, maps.length)
  let at = start
  maps.forEach((map, i) => {
    data.setUint16(4 + i * 8, map.platform)
    data.setUint16(6 + i * 8, map.encoding)
    data.setUint32(8 + i * 8, at)
    out.set(bodies[i]!, at)
    at += bodies[i]!.length
  })
  return out
}

function trimmed(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const codes = [...glyphs.keys()].sort((a, b) => a - b)
  const [first, count] = [codes[0] ?? 0, codes.length > 0 ? codes.at(-1)! - codes[0]! + 1 : 0]
  const out = new Uint8Array(10 + count * 2)
  const data = view(out)
  for (const [i, n] of [6, out.length, 0, first, count].entries()) data.setUint16(i * 2, n)
  for (const [code, glyph] of glyphs) data.setUint16(10 + (code - first) * 2, glyph)
  return out
}

function groups(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const entries = [...glyphs].sort(([a], [b]) => a - b)
  const out = new Uint8Array(16 + entries.length * 12)
  const data = view(out)
  data.setUint16(0, 12)
  data.setUint32(4, out.length)
  data.setUint32(12, entries.length)
  for (const [i, [code, glyph]] of entries.entries()) {
    data.setUint32(16 + i * 12, code)
    data.setUint32(20 + i * 12, code)
    data.setUint32(24 + i * 12, glyph)
  }
  return out
}
