/** One value of a TIFF field (TIFF 6.0 section 2): numbers; rationals as their quotient. */
export type TiffFields = ReadonlyMap<number, readonly number[]>

const MAX_DIRECTORIES = 5_000
const MAX_ENTRIES = 4_096
const MAX_VALUES = 1_000_000
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
}

class TiffReader {
  readonly #view: DataView
  readonly #isLittle: boolean

  constructor(view: DataView, isLittle: boolean) {
    this.#view = view
    this.#isLittle = isLittle
  }

  short(at: number): number {
    return this.#view.getUint16(at, this.#isLittle)
  }

  long(at: number): number {
    return this.#view.getUint32(at, this.#isLittle)
  }

  #value(type: number, at: number): number {
    if (type === 3 || type === 8) return this.short(at)
    if (type === 4 || type === 9) return this.long(at)
    if (type === 5 || type === 10) return this.long(at) / this.long(at + 4)
    return this.#view.getUint8(at)
  }

  #field(at: number): readonly [number, number[]] {
    const type = this.short(at + 2)
    const count = this.long(at + 4)
    const size = sizes[type]
    if (!size || count > MAX_VALUES) return [this.short(at), []]
    const from = size * count <= 4 ? at + 8 : this.long(at + 8)
    return [this.short(at), Array.from({ length: count }, (_, i) => this.#value(type, from + i * size))]
  }

  directory(at: number): { readonly fields: TiffFields; readonly next: number } {
    const count = this.short(at)
    if (count > MAX_ENTRIES) throw new RangeError('too many fields')
    const fields = new Map(Array.from({ length: count }, (_, i) => this.#field(at + 2 + i * 12)))
    return { fields, next: this.long(at + 2 + count * 12) }
  }
}

/** The directories of a TIFF or of EXIF data, in file order. Throws where one lies outside the data, or the chain runs in a circle. */
export function tiffDirectories(bytes: Uint8Array): TiffFields[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = view.getUint16(0)
  if (mark !== 0x4949 && mark !== 0x4d4d) throw new RangeError('no TIFF')
  const reader = new TiffReader(view, mark === 0x4949)
  if (reader.short(2) !== 42) throw new RangeError('no TIFF')
  const found: TiffFields[] = []
  const seen = new Set<number>()
  for (let at = reader.long(4); at !== 0; ) {
    if (seen.has(at) || seen.size >= MAX_DIRECTORIES) throw new RangeError('too many directories')
    seen.add(at)
    const { fields, next } = reader.directory(at)
    found.push(fields)
    at = next
  }
  return found
}

export const first = (fields: TiffFields, tag: number): number | null => fields.get(tag)?.[0] ?? null
