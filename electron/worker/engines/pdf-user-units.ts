import type { PdfAccess } from './pdf-access.ts'
import { saveThrough } from './pdf-rewrite.ts'
import type { Pdfium } from './pdfium.ts'

/** Sizes of the user space unit in points, by page object number, of the pages whose unit is not 1 (ISO 32000-2 table 31). */
export type UserUnits = ReadonlyMap<number, number>

/** Object streams may hide a page's entries; larger files than this with such streams are not searched. */
const MAX_SEARCHED_BYTES = 64 * 1024 * 1024
const WINDOW_BYTES = 1 << 20
const OVERLAP = 80
const LARGEST_UNIT = 10_000
const none: UserUnits = new Map()

/** Whether the file's bytes hold the key, or object streams in which it may stand. */
function mayHaveUnits({ lengthBytes, read }: PdfAccess): boolean {
  const window = Buffer.alloc(WINDOW_BYTES)
  for (let at = 0; at < lengthBytes; at += WINDOW_BYTES - OVERLAP) {
    const part = window.subarray(0, Math.min(WINDOW_BYTES, lengthBytes - at))
    if (!read(part, at) || part.includes('/UserUnit')) return true
    if (lengthBytes <= MAX_SEARCHED_BYTES && part.includes('/ObjStm')) return true
  }
  return false
}

/** Collects `/UserUnit n` with the number of the object that it stands in, from a file that comes in pieces. */
class UnitSearch {
  readonly units = new Map<number, number>()
  #carry = ''
  #object = 0

  take(chunk: Uint8Array): boolean {
    const text = this.#carry + Buffer.from(chunk).toString('latin1')
    for (const match of text.matchAll(/(\d+) 0 obj|\/UserUnit\s*([\d.]+)(?=[^\d.])/g)) {
      if (match[1]) this.#object = Number(match[1])
      else this.#add(Number(match[2]))
    }
    this.#carry = text.slice(-OVERLAP)
    return true
  }

  #add(unit: number): void {
    if (unit > 0 && unit <= LARGEST_UNIT && unit !== 1) this.units.set(this.#object, unit)
  }
}

/** PDFium ignores /UserUnit and has no call for it, so it is looked for in a rewritten copy, where no stream hides it. */
export function userUnitsOf(p: Pdfium, doc: number, access: PdfAccess): UserUnits {
  if (!mayHaveUnits(access)) return none
  const search = new UnitSearch()
  saveThrough(p, doc, (chunk) => search.take(chunk))
  return search.units
}

export const unitOf = (p: Pdfium, doc: number, units: UserUnits, pageIndex: number): number =>
  units.size === 0 ? 1 : (units.get(p.call.EPDFDoc_GetPageObjectNumberByIndex(doc, pageIndex)) ?? 1)
