import type { PageSize } from '../../../shared/model/document.ts'
import type { PageCheck } from './check.ts'
import { ownReader } from './own-reader.ts'
import { decode, filtersOf } from './raw/decode.ts'
import { faxFaults } from './raw/fax.ts'
import type { RawFile, RawObject } from './raw/file.ts'
import { jpegFaults } from './raw/jpeg.ts'
import { imagesOf, resolve } from './raw/pages.ts'
import { nameOf, numberOf, type Value } from './raw/value.ts'

const MIN_DPI = 90
const MAX_DPI = 650
/** A page is whole pixels; its two resolutions differ by rounding only. */
const MAX_STRETCH = 0.02

/** Leak cases 25–34: pixels kept beside the page image, in masks, alternates, thumbnails, comments, or behind its end. */
export const pageImage: PageCheck = {
  name: 'page-image',
  engine: ownReader,
  page: (evidence, pageIndex) => {
    const images = imagesOf(evidence.file, pageIndex)
    const page = evidence.pages[pageIndex]
    if (page === undefined) throw new Error('no such page')
    if (page.method !== 'burned') return images.length === 0 ? [] : ['a picture on a copied page']
    const [image] = images
    return images.length === 1 && image
      ? imageFaults(evidence.file, image, page)
      : ['not exactly one picture on a burned page']
  },
}

interface Picture {
  readonly widthPx: number
  readonly heightPx: number
  /** Bits a pixel, all components together. */
  readonly depth: number
}

function imageFaults(file: RawFile, image: RawObject, page: PageSize): readonly string[] {
  const picture = pictureOf(file, image)
  if (picture === null || image.stream === null) return ['a picture of a kind that is not allowed']
  return [...sizeFaults(picture, page), ...streamFaults(image, image.stream, picture)]
}

function pictureOf(file: RawFile, image: RawObject): Picture | null {
  const dict = image.value.type === 'dict' ? image.value.entries : new Map<string, Value>()
  const number = (key: string) => numberOf(dict.get(key))
  const [widthPx, heightPx, bits] = [number('Width'), number('Height'), number('BitsPerComponent')]
  const components = componentsOf(resolve(file, dict.get('ColorSpace')))
  if (!widthPx || !heightPx || !bits || components === null || dict.has('Decode')) return null
  return { widthPx, heightPx, depth: bits * components }
}

function componentsOf(space: Value | undefined): number | null {
  const name = space?.type === 'array' ? nameOf(space.items[0]) : nameOf(space)
  if (name === 'DeviceGray' || name === 'Indexed') return 1
  return name === 'DeviceRGB' ? 3 : null
}

function sizeFaults(picture: Picture, page: PageSize): readonly string[] {
  const [across, down] = [(picture.widthPx * 72) / page.widthPt, (picture.heightPx * 72) / page.heightPt]
  const isPlausible = Math.min(across, down) >= MIN_DPI && Math.max(across, down) <= MAX_DPI
  const isEven = Math.abs(across / down - 1) <= Math.max(MAX_STRETCH, 2 / Math.min(picture.widthPx, picture.heightPx))
  return isPlausible && isEven ? [] : ['a picture whose size does not fit the page']
}

function streamFaults(image: RawObject, stream: Uint8Array, picture: Picture): readonly string[] {
  const filter = filtersOf(image)[0] ?? null
  if (filter === 'DCTDecode') return jpegFaults(stream, picture)
  if (filter === 'CCITTFaxDecode') return faxFaults(stream, picture.widthPx, picture.heightPx)
  return filter === 'FlateDecode' ? flateFaults(image, picture) : ['a picture under a filter that is not allowed']
}

function flateFaults(image: RawObject, picture: Picture): readonly string[] {
  const decoded = decode(image)
  if (decoded.kind !== 'bytes') throw new Error('a picture that cannot be decoded')
  const expected = Math.ceil((picture.widthPx * picture.depth) / 8) * picture.heightPx
  if (decoded.bytes.length !== expected) return ['rows behind the end of an image']
  return decoded.trailing === 0 ? [] : ['bytes behind the end of an image']
}
