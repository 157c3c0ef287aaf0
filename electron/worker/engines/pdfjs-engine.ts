import { createRequire, Module } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Matrix } from '../../../shared/geometry/matrix.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import { Failure } from '../../../shared/result.ts'
import { type Font, type Glyph, type ImageUse, type OperatorList, Trace } from './pdfjs-trace.ts'

type Library = typeof import('pdfjs-dist')

/** A decoded image, row by row from the top left; `samples` has `channels` bytes a pixel. */
export interface DecodedImage {
  readonly widthPx: number
  readonly heightPx: number
  readonly channels: 1 | 3
  readonly samples: Uint8Array
}

/** What pdf.js makes of a page, in page space. */
export interface TracedPage extends PageSize {
  readonly glyphs: readonly Glyph[]
  readonly images: readonly (ImageUse & { readonly image: DecodedImage | null })[]
}

/** A second reader of PDF, unrelated to PDFium. It decodes images with its own codecs and draws nothing. */
export interface PdfjsDocument {
  readonly pageCount: number
  pageSize(pageIndex: number): Promise<PageSize>
  /** The text as pdf.js orders it: items as it finds them, a line feed where it sees a line's end. */
  text(pageIndex: number): Promise<string>
  trace(pageIndex: number): Promise<TracedPage>
  close(): Promise<void>
}

/** The largest image that is decoded; past it the page counts as unreadable. */
const MAX_IMAGE_PIXELS = 100_000_000

let library: Promise<Library> | null = null

/** pdf.js asks for canvas classes when it is loaded; it is used here to read, so empty ones do and no native code is needed. */
async function load(): Promise<Library> {
  const globals = globalThis as Record<string, unknown>
  globals.DOMMatrix ??= class {}
  globals.Path2D ??= class {}
  leaveOutCanvas()
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Library
}

/** pdf.js would load a library that draws where one is installed. It never draws here, so 30 MB of native code stay away from the document. */
function leaveOutCanvas(): void {
  const { resolve, cache } = createRequire(join(packageFolder(), 'package.json'))
  try {
    const path = resolve('@napi-rs/canvas')
    cache[path] ??= Object.assign(new Module(path), { loaded: true })
  } catch {}
}

const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

function options(data: Uint8Array): Parameters<Library['getDocument']>[0] {
  return {
    data,
    cMapUrl: `${join(packageFolder(), 'cmaps')}/`,
    standardFontDataUrl: `${join(packageFolder(), 'standard_fonts')}/`,
    wasmUrl: `${join(packageFolder(), 'wasm')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    stopAtErrors: true,
    enableXfa: false,
    verbosity: 0,
  } as Parameters<Library['getDocument']>[0]
}

/** Name and version, as a check states them. */
export async function pdfjsVersion(): Promise<string> {
  library ??= load()
  return `pdfjs ${(await library).version}`
}

/** Opens `bytes` (a copy is taken: pdf.js keeps what it is given). Throws FILE_DAMAGED, and PASSWORD_NEEDED for an encrypted file. */
export async function openWithPdfjs(bytes: Uint8Array): Promise<PdfjsDocument> {
  library ??= load()
  const pdfjs = await library
  const task = pdfjs.getDocument(options(new Uint8Array(bytes)))
  const proxy = await task.promise.catch((thrown: unknown) => {
    throw new Failure((thrown as Error).name === 'PasswordException' ? 'PASSWORD_NEEDED' : 'FILE_DAMAGED')
  })
  return documentOf(pdfjs, proxy, () => task.destroy())
}

function documentOf(pdfjs: Library, proxy: PDFDocumentProxy, close: () => Promise<void>): PdfjsDocument {
  const operators = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code as number, name]))
  const page = (pageIndex: number): Promise<PDFPageProxy> =>
    proxy.getPage(pageIndex + 1).catch(() => {
      throw new Failure('FILE_DAMAGED', { pageIndex })
    })
  return {
    pageCount: proxy.numPages,
    pageSize: async (pageIndex) => sizeOf(await page(pageIndex)),
    text: async (pageIndex) => textOf(await page(pageIndex)),
    trace: async (pageIndex) => trace(await page(pageIndex), operators),
    close,
  }
}

function sizeOf(page: PDFPageProxy): PageSize {
  const viewport = page.getViewport({ scale: 1 })
  return { widthPt: viewport.width, heightPt: viewport.height }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

async function trace(page: PDFPageProxy, operators: ReadonlyMap<number, string>): Promise<TracedPage> {
  const size = sizeOf(page)
  const list = (await page.getOperatorList()) as unknown as OperatorList
  const traced = new Trace(pageSpace(page), await fontsOf(page, list, operators))
  traced.run(list, operators)
  const images: (ImageUse & { image: DecodedImage | null })[] = []
  for (const use of traced.images) images.push({ ...use, image: use.id === null ? null : await imageOf(page, use.id) })
  page.cleanup()
  return { ...size, glyphs: traced.glyphs, images }
}

/** pdf.js's view is y down from the top left; page space is y up from the bottom left. */
function pageSpace(page: PDFPageProxy): Matrix {
  const { transform: t, height } = page.getViewport({ scale: 1 })
  return [at(t, 0), -at(t, 1), at(t, 2), -at(t, 3), at(t, 4), height - at(t, 5)]
}

const at = (numbers: readonly number[], i: number): number => numbers[i] ?? 0

async function fontsOf(
  page: PDFPageProxy,
  list: OperatorList,
  operators: ReadonlyMap<number, string>,
): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>()
  for (const [i, code] of list.fnArray.entries()) {
    for (const name of fontNames(operators.get(code), list.argsArray[i] ?? [])) {
      if (!fonts.has(name)) fonts.set(name, (await resolved(page.commonObjs, name)) as Font)
    }
  }
  return fonts
}

function fontNames(operator: string | undefined, args: readonly unknown[]): readonly string[] {
  if (operator === 'setFont') return [args[0] as string]
  if (operator !== 'setGState') return []
  const states = args[0] as readonly (readonly [string, unknown])[]
  return states.filter(([key]) => key === 'Font').map(([, value]) => (value as [string])[0])
}

/** pdf.js hands objects over when they are ready; a callback that never comes would hang, hence the limit of the process. */
const resolved = (objects: PDFPageProxy['objs'], id: string): Promise<unknown> =>
  new Promise((resolve) => {
    objects.get(id, resolve)
  })

interface PdfjsImage {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray | null
}

async function imageOf(page: PDFPageProxy, id: string): Promise<DecodedImage | null> {
  const image = (await resolved(id.startsWith('g_') ? page.commonObjs : page.objs, id)) as PdfjsImage | null
  if (!image?.data) return null
  const size = { widthPx: image.width, heightPx: image.height }
  const data = new Uint8Array(image.data.buffer, image.data.byteOffset, image.data.byteLength)
  if (image.kind === 1) return { ...size, channels: 1, samples: unpackBits(data, image.width, image.height) }
  if (image.kind === 2) return { ...size, channels: 3, samples: data }
  return image.kind === 3 ? { ...size, channels: 3, samples: withoutAlpha(data) } : null
}

/** pdf.js's GRAYSCALE_1BPP: rows padded to whole bytes, 1 is white. */
function unpackBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = (width + 7) >> 3
  const out = new Uint8Array(width * height).fill(255)
  for (let y = 0, row = 0; y < height; y += 1, row += width) {
    for (let x = 0, from = y * rowBytes; x < width; x += 8, from += 1) {
      const byte = bits[from] as number
      if (byte !== 0xff) unpackByte(byte, out, row + x, Math.min(8, width - x))
    }
  }
  return out
}

function unpackByte(byte: number, out: Uint8Array, at: number, count: number): void {
  for (let i = 0; i < count; i += 1) out[at + i] = (byte << i) & 0x80 ? 255 : 0
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const out = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    out[to] = rgba[from] as number
    out[to + 1] = rgba[from + 1] as number
    out[to + 2] = rgba[from + 2] as number
  }
  return out
}
