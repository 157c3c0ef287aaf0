import { boxThrough } from '../../../shared/geometry/matrix.ts'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { LoadedPage } from './pdf-page.ts'

/** An annotation or form field on a page (ISO 32000-2 12.5). */
export interface Annotation {
  readonly kind: 'annotation' | 'form-field'
  /** Whether viewers draw it. */
  readonly isShown: boolean
  /** Links draw at most a frame, pop-ups only what their parent says. */
  readonly mayDrawText: boolean
  /** Its /Contents and its author, /V of a field, the address of a link. */
  readonly texts: readonly string[]
  readonly box: Box
}

const MAX_ANNOTATIONS = 5_000
const MAX_TEXT_BYTES = 200_000
const LINK = 2
const POPUP = 16
const WIDGET = 20
/** Invisible, hidden or not viewed (ISO 32000-2 table 167). */
const NOT_SHOWN = 0x01 | 0x02 | 0x20
const KEY_BYTES = 16

/** A string entry of an annotation; '' where it has none. */
function stringOf(page: LoadedPage, annotation: number, key: string): string {
  const { p } = page
  return p.scratch(KEY_BYTES, (name) => {
    p.runtime.HEAPU8.set(new TextEncoder().encode(key), name)
    const bytes = p.call.FPDFAnnot_GetStringValue(annotation, name, 0, 0)
    if (bytes <= 2 || bytes > MAX_TEXT_BYTES) return ''
    return p.scratch(bytes, (text) => {
      p.call.FPDFAnnot_GetStringValue(annotation, name, text, bytes)
      return new TextDecoder('utf-16le').decode(p.runtime.HEAPU8.slice(text, text + bytes - 2))
    })
  })
}

/** Where a link leads, if that is not a page of the document. */
function addressOf({ p, doc }: LoadedPage, annotation: number): string {
  const link = p.call.FPDFAnnot_GetLink(annotation)
  const action = link === 0 ? 0 : p.call.FPDFLink_GetAction(link)
  if (action === 0) return ''
  const bytes = p.call.FPDFAction_GetURIPath(doc, action, 0, 0)
  if (bytes <= 1 || bytes > MAX_TEXT_BYTES) return ''
  return p.scratch(bytes, (text) => {
    p.call.FPDFAction_GetURIPath(doc, action, text, bytes)
    return new TextDecoder().decode(p.runtime.HEAPU8.slice(text, text + bytes - 1))
  })
}

function boxOf(page: LoadedPage, annotation: number): Box {
  return page.p.scratch(16, (rect) => {
    page.p.call.FPDFAnnot_GetRect(annotation, rect)
    const [left, top, right, bottom] = page.p.runtime.HEAPF32.subarray(rect >> 2, (rect >> 2) + 4)
    return boxThrough(page.toPage, { left: left!, bottom: bottom!, right: right!, top: top! })
  })
}

function describe(page: LoadedPage, annotation: number): Annotation {
  const subtype = page.p.call.FPDFAnnot_GetSubtype(annotation)
  const isField = subtype === WIDGET
  const texts = (isField ? ['V', 'Contents'] : ['Contents', 'T']).map((key) => stringOf(page, annotation, key))
  if (subtype === LINK) texts.push(addressOf(page, annotation))
  return {
    kind: isField ? 'form-field' : 'annotation',
    isShown: (page.p.call.FPDFAnnot_GetFlags(annotation) & NOT_SHOWN) === 0,
    mayDrawText: subtype !== LINK && subtype !== POPUP,
    texts: texts.filter((t) => t.trim() !== ''),
    box: boxOf(page, annotation),
  }
}

/** The annotations and fields of a page. */
export function annotationsOf(page: LoadedPage): Annotation[] {
  const { call } = page.p
  const count = Math.min(MAX_ANNOTATIONS, call.FPDFPage_GetAnnotCount(page.handle))
  return Array.from({ length: Math.max(0, count) }, (_, i) => i).flatMap((i) => {
    const annotation = call.FPDFPage_GetAnnot(page.handle, i)
    if (annotation === 0) return []
    try {
      return describe(page, annotation)
    } finally {
      call.FPDFPage_CloseAnnot(annotation)
    }
  })
}
