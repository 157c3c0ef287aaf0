import { Failure } from '../../../shared/result.ts'
import { flateStream, type ImagePage } from '../engines/pdf-writer-image-pages.ts'
import { type TiffPage, tiffPages } from '../engines/tiff-engine.ts'
import type { InputFormat } from './format.ts'
import { checkPixels, decoding, openImages, readWhole } from './image-file.ts'

const MAX_PAGES = 2_000

function imagePage(page: TiffPage): ImagePage {
  const { widthPx, heightPx, dpi, orientation, fax } = page
  const stream = fax
    ? { filter: 'CCITTFaxDecode' as const, ...fax }
    : flateStream(
        decoding(() => page.pixels()),
        widthPx * heightPx,
      )
  return { widthPx, heightPx, dpi, orientation, stream }
}

function* imagePages(pages: readonly TiffPage[]): Generator<ImagePage> {
  for (const page of pages) yield imagePage(page)
}

export const tiff: InputFormat = {
  id: 'tiff',
  matches: ([a, b, c, d]) =>
    (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42),
  open: async (file) => {
    const bytes = await readWhole(file)
    const pages = decoding(() => tiffPages(bytes))
    if (pages.length === 0) throw new Failure('FILE_DAMAGED')
    if (pages.length > MAX_PAGES) throw new Failure('TOO_MANY_PAGES', { pages: pages.length })
    pages.forEach(checkPixels)
    return openImages(imagePages(pages))
  },
}
