import { PDFArray, type PDFDict } from '@cantoo/pdf-lib'
import type { Literal } from './pdf-writer-file.ts'
import type { PdfSource } from './pdf-writer-source.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** Advances by code or CID, in thousandths of an em, and the one for all others. */
export interface Widths {
  readonly byCode: ReadonlyMap<number, number>
  readonly fallback: number
}

const mostCodes = 65_536

/** The Widths array of a simple font (ISO 32000-2 9.6.2). */
export function simpleWidths(source: PdfSource, font: PDFDict): Widths {
  const widths = source.get(font, 'Widths')
  if (widths === undefined) return { byCode: new Map(), fallback: 600 }
  const first = source.number(source.get(font, 'FirstChar'))
  return { byCode: new Map(source.numbers(widths).map((width, i) => [first + i, width])), fallback: 0 }
}

/** The W and DW entries of a CIDFont (ISO 32000-2 9.7.4.3). */
export function compositeWidths(source: PdfSource, font: PDFDict): Widths {
  const fallback = source.get(font, 'DW')
  const byCode = new Map<number, number>()
  const w = source.get(font, 'W')
  const items = w === undefined ? [] : source.array(w)
  for (let i = 0; i < items.length; ) {
    const first = source.number(items[i])
    const second = source.resolve(items[i + 1])
    if (second instanceof PDFArray) {
      for (const [k, width] of source.numbers(second).entries()) byCode.set(first + k, width)
      i += 2
    } else {
      const [last, width] = [source.number(second), source.number(items[i + 2])]
      if (last - first > mostCodes) throw new Unclean('not-rebuildable')
      for (let cid = first; cid <= last; cid++) byCode.set(cid, width)
      i += 3
    }
  }
  return { byCode, fallback: fallback === undefined ? 1000 : source.number(fallback) }
}

/** A W array that names only `cids`, which must be in ascending order. */
export const prunedW = (widths: Widths, cids: readonly number[]): Literal[] =>
  cids.flatMap((cid) => (widths.byCode.has(cid) ? [cid, [widths.byCode.get(cid)!]] : []))

/** Widths from the first to the last of `codes`, 0 for those between that are not among them. */
export function prunedWidths(widths: Widths, codes: readonly number[]): { readonly [key: string]: Literal } {
  const [first, last] = [codes[0]!, codes.at(-1)!]
  const used = new Set(codes)
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return {
    FirstChar: first,
    LastChar: last,
    Widths: all.map((code) => (used.has(code) ? (widths.byCode.get(code) ?? widths.fallback) : 0)),
  }
}
