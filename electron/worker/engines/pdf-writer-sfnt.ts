import { Unclean } from './pdf-writer-unclean.ts'

/** The tables of a TrueType font program by tag. */
export type SfntTables = ReadonlyMap<string, Uint8Array>

const mostTables = 64
const mostGlyphs = 65_535
const deepestComposite = 8
/** What is needed to draw glyphs by number. Names, kerning, layout and licence text stay behind. */
const keptTables = ['cvt ', 'fpgm', 'prep'] as const

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Throws where the directory is damaged, or the font is not a TrueType one. */
export function sfntTables(font: Uint8Array): SfntTables {
  const data = view(font)
  const version = data.getUint32(0)
  const count = data.getUint16(4)
  if ((version !== 0x00010000 && version !== 0x74727565) || count > mostTables) throw new Unclean('not-rebuildable')
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    const [offset, length] = [data.getUint32(at + 8), data.getUint32(at + 12)]
    if (offset + length > font.length) throw new Unclean('not-rebuildable')
    tables.set(tag, font.subarray(offset, offset + length))
  }
  return tables
}

const tableOf = (tables: SfntTables, tag: string): Uint8Array => {
  const table = tables.get(tag)
  if (!table) throw new Unclean('not-rebuildable')
  return table
}

/** Throws where the font cannot be pruned, so that this shows before anything is written. */
export function checkTrueType(tables: SfntTables): void {
  const glyphs = outlinesOf(tables).keys()
  prunedTrueType(tables, new Set(glyphs), null)
}

/** More glyphs than a document in one language uses: the numbers are those of the whole font, not of what was needed of it. */
const wholeFont = 512
/** Of at least so many, this share at most is there: the same. */
const subset = 32
const mostFilled = 0.75

/** Whether glyphs are missing, or will be when pruned, all over: one more says nothing. A font numbered by what was needed has no gaps. */
export function isSparse(tables: SfntTables): boolean {
  const outlines = outlinesOf(tables)
  const filled = outlines.filter((outline) => outline.length > 0).length
  return outlines.length >= wholeFont || (outlines.length >= subset && filled <= mostFilled * outlines.length)
}

/**
 * A font program that draws the same for `glyphs` (and the parts that they are composed of), and has nothing for any other. It ends
 * with the last of them: how many there were may tell what a source needed.
 */
export function prunedTrueType(tables: SfntTables, glyphs: ReadonlySet<number>, cmap: Uint8Array | null): Uint8Array {
  const all = outlinesOf(tables)
  const kept = closure(all, glyphs)
  const outlines = all.slice(0, [...kept].reduce((a, b) => Math.max(a, b)) + 1)
  const { glyf, loca } = keptOutlines(outlines, kept)
  const out = new Map<string, Uint8Array>(
    keptTables.flatMap((tag) => (tables.has(tag) ? [[tag, tables.get(tag)!]] : [])),
  )
  out.set('head', longLocaHead(tableOf(tables, 'head')))
  out.set('maxp', withCount(tableOf(tables, 'maxp'), 4, outlines.length))
  out.set('hhea', withCount(tableOf(tables, 'hhea'), 34, outlines.length))
  out.set('hmtx', keptMetrics(tables, outlines.length, kept))
  out.set('glyf', glyf)
  out.set('loca', loca)
  if (cmap) out.set('cmap', cmap)
  return written(out)
}

/** Each glyph's description; empty for a blank one. */
function outlinesOf(tables: SfntTables): readonly Uint8Array[] {
  const count = view(tableOf(tables, 'maxp')).getUint16(4)
  const isLong = view(tableOf(tables, 'head')).getInt16(50) === 1
  const loca = view(tableOf(tables, 'loca'))
  const glyf = tableOf(tables, 'glyf')
  if (count > mostGlyphs || loca.byteLength < (count + 1) * (isLong ? 4 : 2)) throw new Unclean('not-rebuildable')
  const at = (i: number): number => (isLong ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2)
  return Array.from({ length: count }, (_, i) => glyf.subarray(at(i), Math.max(at(i), at(i + 1))))
}

function closure(outlines: readonly Uint8Array[], glyphs: ReadonlySet<number>): ReadonlySet<number> {
  const kept = new Set<number>()
  const add = (glyph: number, depth: number): void => {
    if (kept.has(glyph) || glyph >= outlines.length || depth > deepestComposite) return
    kept.add(glyph)
    for (const part of partsOf(outlines[glyph]!)) add(part, depth + 1)
  }
  add(0, 0)
  for (const glyph of glyphs) add(glyph, 0)
  return kept
}

/** The glyphs that a composite one is made of (OpenType 1.9, glyf table). */
function* partsOf(outline: Uint8Array): Generator<number> {
  if (outline.length < 10) return
  const data = view(outline)
  if (data.getInt16(0) >= 0) return
  for (let at = 10; ; ) {
    const flags = data.getUint16(at)
    yield data.getUint16(at + 2)
    at += 4 + (flags & 0x01 ? 4 : 2) + scaleBytes(flags)
    if (!(flags & 0x20)) return
  }
}

const scaleBytes = (flags: number): number => {
  if (flags & 0x08) return 2
  if (flags & 0x40) return 4
  return flags & 0x80 ? 8 : 0
}

function keptOutlines(
  outlines: readonly Uint8Array[],
  kept: ReadonlySet<number>,
): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = (n: number): number => (n + 3) & ~3
  const total = [...kept].reduce((sum, glyph) => sum + padded(outlines[glyph]!.length), 0)
  const glyf = new Uint8Array(total)
  const loca = new Uint8Array((outlines.length + 1) * 4)
  let at = 0
  outlines.forEach((outline, glyph) => {
    view(loca).setUint32(glyph * 4, at)
    if (!kept.has(glyph)) return
    glyf.set(outline, at)
    at += padded(outline.length)
  })
  view(loca).setUint32(outlines.length * 4, at)
  return { glyf, loca }
}

/** A table with the number at `at` no larger than `most`. */
function withCount(table: Uint8Array, at: number, most: number): Uint8Array {
  const copy = Uint8Array.from(table)
  view(copy).setUint16(at, Math.min(view(copy).getUint16(at), most))
  return copy
}

function longLocaHead(head: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(head.subarray(0, 54))
  const data = view(copy)
  data.setUint32(8, 0)
  data.setInt16(50, 1)
  copy.fill(0, 20, 36)
  return copy
}

/** hmtx with zeros for every glyph that is not kept. The last long metric stands for all that follow it. */
function keptMetrics(tables: SfntTables, glyphs: number, kept: ReadonlySet<number>): Uint8Array {
  const long = Math.min(view(tableOf(tables, 'hhea')).getUint16(34), glyphs)
  const hmtx = Uint8Array.from(tableOf(tables, 'hmtx').subarray(0, long * 4 + (glyphs - long) * 2))
  const lastLong = Array.from(kept).some((glyph) => glyph >= long - 1) ? long - 1 : -1
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const at = glyph < long ? glyph * 4 : long * 4 + (glyph - long) * 2
    if (!kept.has(glyph) && glyph !== lastLong) hmtx.subarray(at, at + (glyph < long ? 4 : 2)).fill(0)
  }
  return hmtx
}

function written(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const start = 12 + tags.length * 16
  const length = tags.reduce((sum, tag) => sum + ((tables.get(tag)!.length + 3) & ~3), start)
  const out = new Uint8Array(length)
  const data = view(out)
  const power = 1 << (31 - Math.clz32(tags.length))
  data.setUint32(0, 0x00010000)
  data.setUint16(4, tags.length)
  data.setUint16(6, power * 16)
  data.setUint16(8, 31 - Math.clz32(power))
  data.setUint16(10, (tags.length - power) * 16)
  let at = start
  tags.forEach((tag, i) => {
    const table = tables.get(tag)!
    out.set(table, at)
    out.set(Buffer.from(tag, 'latin1'), 12 + i * 16)
    data.setUint32(12 + i * 16 + 4, checksum(out.subarray(at, at + ((table.length + 3) & ~3))))
    data.setUint32(12 + i * 16 + 8, at)
    data.setUint32(12 + i * 16 + 12, table.length)
    at += (table.length + 3) & ~3
  })
  return out
}

function checksum(padded: Uint8Array): number {
  const data = view(padded)
  let sum = 0
  for (let i = 0; i < padded.length; i += 4) sum = (sum + data.getUint32(i)) >>> 0
  return sum
}
