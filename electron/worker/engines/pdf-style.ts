import type { Pdfium } from './pdfium.ts'

/** How a text object is drawn. One for each object, not for each character. */
export interface TextStyle {
  /** The text object's pointer; 0 for characters that PDFium made up. */
  readonly object: number
  /** ISO 32000-2 9.3.6: 3 draws nothing, 7 only clips. */
  readonly renderMode: number
  /** Unit vector along the line, in user space. */
  readonly alongX: number
  readonly alongY: number
  /** Unit vector from baseline to ascender. */
  readonly upX: number
  readonly upY: number
  /** Height and width of the em in user space units. */
  readonly em: number
  readonly emWidth: number
  /** Upright text: the only kind whose loose boxes PDFium computes rightly. */
  readonly upright: boolean
  /** 0 black … 255 white, of the fill colour. */
  readonly luminance: number
  /** 0 transparent … 255 opaque. */
  readonly alpha: number
}

export const luminanceOf = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b

const bounded = (n: number): number => (Number.isFinite(n) ? Math.min(Math.abs(n), 100_000) : 0)

/** The style of character `k`; `scratch` points at 24 bytes or more. */
export function styleOf(p: Pdfium, textPage: number, k: number, object: number, scratch: number): TextStyle {
  const fontSize = p.call.FPDFText_GetFontSize(textPage, k)
  p.call.FPDFText_GetMatrix(textPage, k, scratch)
  const [a, b, c, d] = p.runtime.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
  const across = Math.hypot(a!, b!) || 1
  const height = Math.hypot(c!, d!) || 1
  p.call.FPDFText_GetFillColor(textPage, k, scratch, scratch + 4, scratch + 8, scratch + 12)
  const [red, green, blue, alpha] = p.runtime.HEAPU32.subarray(scratch >> 2, (scratch >> 2) + 4)
  return {
    object,
    renderMode: object === 0 ? 0 : p.call.FPDFTextObj_GetTextRenderMode(object),
    alongX: a! / across,
    alongY: b! / across,
    upX: c! / height,
    upY: d! / height,
    em: bounded(fontSize * height),
    emWidth: bounded(fontSize * across),
    upright: Math.abs(b!) < across * 0.01 && Math.abs(c!) < height * 0.01,
    luminance: luminanceOf(red!, green!, blue!),
    alpha: alpha!,
  }
}
