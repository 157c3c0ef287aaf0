import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import type { Banner } from './pdf-writer-banner.ts'
import { ContentCopy } from './pdf-writer-content.ts'
import { areasOn, type Excised, regionsOf, solidAreas } from './pdf-writer-excised-areas.ts'
import { Excision } from './pdf-writer-excision.ts'
import type { PdfFile } from './pdf-writer-file.ts'
import { deflated } from './pdf-writer-flate.ts'
import { FontCopies } from './pdf-writer-fonts.ts'
import { checkAttachedTo, frameOf, type PageFrame } from './pdf-writer-page-checks.ts'
import { PageResources } from './pdf-writer-resources.ts'
import { PdfSource, type SourcePage } from './pdf-writer-source.ts'
import { Unclean } from './pdf-writer-unclean.ts'
import { PageWatch } from './pdf-writer-watch.ts'

/** A page read and rewritten, but not yet part of a file. */
interface PreparedPage {
  readonly frame: PageFrame
  readonly content: string
  readonly resources: PageResources
  /** Drawn over it. */
  readonly regions: readonly PixelRegion[]
}

/** A page of which something was cut out, and the regions that are drawn there, in pixels of `excisedGrid`. */
interface ExcisedPage {
  readonly page: PDFRef
  readonly regions: readonly PixelRegion[]
}

/**
 * Copies pages by allow-list (pdf-engine.md §4, §8.5): MediaBox, CropBox, Rotate, the content rewritten token by token,
 * and of the resources only fonts (pruned to the glyphs shown) and plain graphics states. A page that needs anything else, or
 * that draws anything a reader would not see, is not copied.
 */
export class PageCopier {
  readonly #source: PdfSource
  readonly #fonts: FontCopies

  private constructor(source: PdfSource) {
    this.#source = source
    this.#fonts = new FontCopies(source)
  }

  /** `bytes` must come from PDFium's full rewrite. Throws anything where they cannot be parsed. */
  static async load(bytes: Uint8Array): Promise<PageCopier> {
    return new PageCopier(await PdfSource.load(bytes))
  }

  get pageCount(): number {
    return this.#source.pages.length
  }

  /** Adds the page to `file`. Throws `Unclean` before anything is written. */
  add(file: PdfFile, pageIndex: number, parent: PDFRef, banner: Banner | null = null): PDFRef {
    return this.#write(file, this.#prepare(pageIndex, null), parent, banner)
  }

  /** Adds the page without what lies under the areas, which are drawn over it. Throws `Unclean` before anything is written. */
  addExcised(file: PdfFile, excised: Excised, parent: PDFRef): ExcisedPage {
    const prepared = this.#prepare(excised.pageIndex, excised)
    return { page: this.#write(file, prepared, parent, null), regions: prepared.regions }
  }

  #write(file: PdfFile, { frame, content, resources }: PreparedPage, parent: PDFRef, banner: Banner | null): PDFRef {
    const band = banner?.on(frame.visible, frame.rotate)
    const shown = [...resources.codes].filter(([, codes]) => codes.size > 0)
    const fonts = shown.map(([font, codes]) => [font.name, font.refFor(file, codes)] as const)
    const dict = file.dict({
      Type: 'Page',
      Parent: parent,
      MediaBox: corners(frame.mediaBox),
      CropBox: corners(frame.visible),
      ...(frame.rotate === 0 ? {} : { Rotate: frame.rotate }),
      Resources: {
        ...(fonts.length > 0 ? { Font: Object.fromEntries(fonts) } : {}),
        ...(resources.states.size > 0 ? { ExtGState: Object.fromEntries(resources.states) } : {}),
        ...(band ? { XObject: { Banner: band.form } } : {}),
      },
      Contents: file.addStream(
        { Filter: 'FlateDecode' },
        deflated(band ? `q\n${content}\nQ${band.content}` : content, 6),
      ),
    })
    return file.add(dict)
  }

  /** Writes the fonts; once for each file. */
  finish(file: PdfFile): void {
    this.#fonts.finish(file)
  }

  #prepare(pageIndex: number, excised: Excised | null): PreparedPage {
    const page = this.#source.pages[pageIndex]
    if (!page) throw new Unclean('not-rebuildable')
    checkAttachedTo(this.#source, page.dict)
    const frame = frameOf(this.#source, page)
    const resources = new PageResources(this.#source, this.#resourcesOf(page), this.#fonts)
    if (excised) return this.#excise(page, frame, resources, excised)
    const content = new ContentCopy(resources, new PageWatch(frame.visible)).copy(this.#contentOf(page))
    return { frame, content, resources, regions: [] }
  }

  #excise(page: SourcePage, frame: PageFrame, resources: PageResources, excised: Excised): PreparedPage {
    const excision = new Excision(areasOn(frame, excised), excised.only === 'blank' ? 'all' : excised.isCut)
    const watch = new PageWatch(frame.visible, (box, isPlain) => excision.painted(box, isPlain))
    const left = `q\n${new ContentCopy(resources, watch, excision).copy(this.#contentOf(page))}\nQ\n`
    if (excised.only) return { frame, content: left, resources, regions: [] }
    const regions = regionsOf(frame, excised, excision.shown())
    return { frame, content: `${left}${solidAreas(frame, regions)}`, resources, regions }
  }

  #resourcesOf(page: SourcePage): PDFDict {
    return this.#source.dict(page.inherited.get('Resources'))
  }

  /** The content streams one after the other: a token never spans two of them (ISO 32000-2 7.8.2). */
  #contentOf(page: SourcePage): Uint8Array {
    const contents = this.#source.get(page.dict, 'Contents')
    if (contents === undefined) return new Uint8Array()
    const isArray = 'asArray' in contents
    const streams = isArray ? this.#source.array(contents) : [contents]
    return Buffer.concat(streams.flatMap((stream) => [this.#source.decoded(stream), Buffer.from('\n')]))
  }
}

const corners = (b: Box): number[] => [b.left, b.bottom, b.right, b.top]
