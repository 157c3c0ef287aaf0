import type { BurnedPage, UncleanReason } from '../../../shared/model/export.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { toPixels } from '../../../shared/paint/pixel-box.ts'
import { openPdf, type PdfDocument } from '../engines/pdf-engine.ts'
import { PdfWriter } from '../engines/pdf-writer.ts'
import type { PageCopier } from '../engines/pdf-writer-copy.ts'
import type { Excised } from '../engines/pdf-writer-excised-areas.ts'
import { type IsCut, isUnder } from '../engines/pdf-writer-excision.ts'
import { memorySink } from '../engines/pdf-writer-sink.ts'
import { reasonOf } from '../engines/pdf-writer-unclean.ts'
import { isNothingBelow } from './nothing-below.ts'
import { isSameButCut } from './same-but-cut.ts'

/** The parts that keep a secret; a test may switch one off to see that another notices. */
export interface ExciseParts {
  readonly isCut: IsCut
  readonly isSameButCut: typeof isSameButCut
  readonly isNothingBelow: typeof isNothingBelow
}

export const exciseParts: ExciseParts = { isCut: isUnder, isSameButCut, isNothingBelow }

/** Of the look below the areas. */
const dpi = 150
/** A larger page, past A3, is burned: it is looked at as drawn. */
const mostSquarePt = 1_100_000

/** What can be cut out of one page, or why nothing can. */
export type Outcome = Excised | UncleanReason

/** The areas of a burned page, outwards to the pixels of `excisedGrid`. */
const areasOf = (page: BurnedPage): readonly PixelRegion[] =>
  page.regions.map(({ box, reasonCode }) => ({ box: toPixels(box, page, excisedGrid(page)), reasonCode }))

/**
 * Tries to cut the regions of burned pages out of their originals, in a file for nothing else, and lets PDFium read and draw what is
 * left beside the original (`isSameButCut`). A page that fails in any way stays burned. `copier` is used up.
 */
export async function excisePages(
  pdf: PdfDocument,
  copier: PageCopier,
  pages: readonly BurnedPage[],
  parts: ExciseParts = exciseParts,
): Promise<readonly Outcome[]> {
  const sink = memorySink()
  const writer = new PdfWriter(sink)
  const added = pages.map((page) => add(writer, copier, page, parts))
  if (!added.some(isExcised)) return added
  writer.finish('')
  const trial = await openPdf({ bytes: sink.bytes() })
  try {
    let index = 0
    return added.map((outcome, i) =>
      isExcised(outcome) ? gate(pdf, pages[i]!, outcome, trial, 3 * index++, parts) : outcome,
    )
  } finally {
    trial.close()
  }
}

export const isExcised = (outcome: Outcome | undefined): outcome is Excised => typeof outcome === 'object'

const bare = (excised: Excised): Excised => ({ ...excised, only: 'bare' })
const blank = (excised: Excised): Excised => ({ ...excised, only: 'blank' })

/** Adds three pages: what is to be released, and that without the areas and without any text. */
function add(writer: PdfWriter, copier: PageCopier, page: BurnedPage, { isCut }: ExciseParts): Outcome {
  if (page.widthPt * page.heightPt > mostSquarePt || page.regions.length === 0) return 'not-rebuildable'
  const excised: Excised = { pageIndex: page.pageIndex, areas: areasOf(page), isCut }
  try {
    for (const one of [excised, bare(excised), blank(excised)]) writer.addExcised(copier, one)
    return excised
  } catch (thrown) {
    return reasonOf(thrown)
  }
}

function gate(
  pdf: PdfDocument,
  page: BurnedPage,
  excised: Excised,
  trial: PdfDocument,
  index: number,
  parts: ExciseParts,
): Outcome {
  try {
    const isRight =
      parts.isSameButCut(pdf, page, excised.areas, trial, index) &&
      parts.isNothingBelow(excised.areas, page, trial.render(index + 1, dpi), trial.render(index + 2, dpi))
    return isRight ? excised : 'differs-when-excised'
  } catch (thrown) {
    return reasonOf(thrown)
  }
}
