import type { PDFDict, PDFObject } from '@cantoo/pdf-lib'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { UncleanReason } from '../../../shared/model/export.ts'
import type { PdfSource, SourcePage } from './pdf-writer-source.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** The page attributes that a copy keeps, in user space. A page with a /UserUnit is burned: readers disagree on what it means. */
export interface PageFrame {
  readonly mediaBox: Box
  /** What the crop box leaves of the media box. */
  readonly visible: Box
  readonly rotate: number
}

const largestSide = 1e6

export function frameOf(source: PdfSource, page: SourcePage): PageFrame {
  const mediaBox = boxOf(source, page.inherited.get('MediaBox'))
  const crop = page.inherited.get('CropBox')
  const rotate = page.inherited.has('Rotate') ? source.number(page.inherited.get('Rotate')) : 0
  const unit = source.get(page.dict, 'UserUnit')
  const hasUnit = unit !== undefined && source.number(unit) !== 1
  if (hasUnit || rotate % 90 !== 0) throw new Unclean('not-rebuildable')
  const visible = crop === undefined ? mediaBox : intersection(mediaBox, boxOf(source, crop))
  return { mediaBox, visible, rotate }
}

function boxOf(source: PdfSource, object: PDFObject | undefined): Box {
  const [x1, y1, x2, y2] = source.numbers(object)
  if ([x1, y1, x2, y2].some((n) => n === undefined || Math.abs(n) > largestSide)) throw new Unclean('not-rebuildable')
  return {
    left: Math.min(x1!, x2!),
    bottom: Math.min(y1!, y2!),
    right: Math.max(x1!, x2!),
    top: Math.max(y1!, y2!),
  }
}

function intersection(a: Box, b: Box): Box {
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
  if (!(box.left < box.right && box.bottom < box.top)) throw new Unclean('not-rebuildable')
  return box
}

const annotationReasons: ReadonlyMap<string, UncleanReason> = new Map([
  ['Widget', 'has-form-field'],
  ['FileAttachment', 'has-attachment'],
])

/** Looks at what hangs on the page beside its content. Links that draw nothing are simply left behind. */
export function checkAttachedTo(source: PdfSource, page: PDFDict): void {
  if (source.get(page, 'AA') !== undefined) throw new Unclean('has-script')
  if (source.get(page, 'AF') !== undefined) throw new Unclean('has-attachment')
  const annotations = source.get(page, 'Annots')
  if (annotations === undefined) return
  for (const item of source.array(annotations)) {
    const annotation = source.dict(item)
    const subtype = source.name(annotation, 'Subtype') ?? ''
    if (subtype !== 'Link' || source.get(annotation, 'AP') !== undefined)
      throw new Unclean(annotationReasons.get(subtype) ?? 'has-annotation')
  }
}
