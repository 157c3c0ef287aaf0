import type { Beside, BesideKind } from '../../../shared/model/beside.ts'
import type { PdfAccess } from './pdf-access.ts'
import { saveFull } from './pdf-rewrite.ts'
import type { Pdfium } from './pdfium.ts'

const MOST = 500
/** Longer values are noted without what they say. */
const MOST_BYTES = 1 << 20
const LONGEST = 16_384
const DEEPEST = 12
const properties = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer']
/** A larger file is not searched for metadata: nearly always scans. */
const MOST_SEARCHED_BYTES = 32 * 1024 * 1024

/** Fills `length` bytes at `pointer`; called with nothing to learn how many there are. */
type Fill = (pointer: number, length: number) => number

const bytesOf = (p: Pdfium, fill: Fill): Uint8Array => {
  const length = fill(0, 0)
  if (length <= 0 || length > MOST_BYTES) return new Uint8Array()
  return p.scratch(length, (pointer) => {
    fill(pointer, length)
    return p.runtime.HEAPU8.slice(pointer, pointer + length)
  })
}

const utf16 = (p: Pdfium, fill: Fill): string =>
  new TextDecoder('utf-16le').decode(bytesOf(p, fill)).replace(/\u0000+$/, '')

/** Calls into PDFium with an ASCII text. */
const withText = <T>(p: Pdfium, text: string, use: (pointer: number) => T): T =>
  p.scratch(text.length + 1, (pointer) => {
    p.runtime.HEAPU8.set(new TextEncoder().encode(text), pointer)
    return use(pointer)
  })

const said = (kind: BesideKind, text: string): readonly Beside[] => (text.trim() === '' ? [] : [present(kind, text)])
const present = (kind: BesideKind, text: string): Beside => ({
  kind,
  pageIndex: null,
  text: text.trim().slice(0, LONGEST),
})
const upTo = (count: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(MOST, count)) }, (_, i) => i)

const propertiesOf = (p: Pdfium, doc: number): readonly Beside[] =>
  properties.flatMap((name) =>
    said(
      'property',
      withText(p, name, (tag) => utf16(p, (to, length) => p.call.FPDF_GetMetaText(doc, tag, to, length))),
    ),
  )

function* bookmarksOf(p: Pdfium, doc: number, parent = 0, depth = 0): Generator<Beside> {
  let bookmark = p.call.FPDFBookmark_GetFirstChild(doc, parent)
  for (let i = 0; bookmark !== 0 && i < MOST && depth < DEEPEST; i++) {
    const current = bookmark
    yield* said(
      'bookmark',
      utf16(p, (to, length) => p.call.FPDFBookmark_GetTitle(current, to, length)),
    )
    yield* bookmarksOf(p, doc, bookmark, depth + 1)
    bookmark = p.call.FPDFBookmark_GetNextSibling(doc, bookmark)
  }
}

function attachmentsOf(p: Pdfium, doc: number): readonly Beside[] {
  return upTo(p.call.FPDFDoc_GetAttachmentCount(doc)).map((i) => {
    const file = p.call.FPDFDoc_GetAttachment(doc, i)
    const name = utf16(p, (to, length) => p.call.FPDFAttachment_GetName(file, to, length))
    return present('attachment', [name, plainText(attachedBytes(p, file))].join('\n'))
  })
}

const attachedBytes = (p: Pdfium, file: number): Uint8Array =>
  p.scratch(8, (size) =>
    bytesOf(p, (to, length) => {
      p.call.FPDFAttachment_GetFile(file, to, length, size)
      return p.runtime.HEAPU32[size >> 2] ?? 0
    }),
  )

/** A file that reads as text; '' for any other. */
function plainText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? '' : text
  } catch {
    return ''
  }
}

/** Written out anew by PDFium, dictionaries stand as they are; a larger file is asked for its named scripts only. */
const MOST_REWRITTEN_BYTES = 8 * 1024 * 1024
const SCRIPT = /\/JS\s*(?:\(((?:\\[\s\S]|[^\\()]){0,65536})\)|<([0-9A-Fa-f\s]{0,65536})>|\d+ \d+ R)/g

/** Of the document, its pages and its fields: wherever an action may stand (ISO 32000-2 12.6.4.17). */
function scriptsOf(p: Pdfium, doc: number, access: PdfAccess): readonly Beside[] {
  if (access.lengthBytes > MOST_REWRITTEN_BYTES) return namedScripts(p, doc)
  const file = Buffer.from(saveFull(p, doc)).toString('latin1')
  return [...file.matchAll(SCRIPT)]
    .slice(0, MOST)
    .map(([, literal, hex]) => present('script', textOf(hex === undefined ? unescaped(literal ?? '') : unhexed(hex))))
}

const unescaped = (literal: string): Buffer =>
  Buffer.from(
    literal
      .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8) & 255))
      .replace(/\\([\s\S])/g, '$1'),
    'latin1',
  )
const unhexed = (hex: string): Buffer => Buffer.from(hex.replace(/\s/g, ''), 'hex')

/** ISO 32000-2 7.9.2.2. */
const textOf = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2, bytes.length & ~1))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1')

const namedScripts = (p: Pdfium, doc: number): readonly Beside[] =>
  upTo(p.call.FPDFDoc_GetJavaScriptActionCount(doc)).flatMap((i) => {
    const action = p.call.FPDFDoc_GetJavaScriptAction(doc, i)
    if (action === 0) return []
    const name = utf16(p, (to, length) => p.call.FPDFJavaScriptAction_GetName(action, to, length))
    const script = utf16(p, (to, length) => p.call.FPDFJavaScriptAction_GetScript(action, to, length))
    p.call.FPDFDoc_CloseJavaScriptAction(action)
    return [present('script', `${name}\n${script}`)]
  })

const formDataOf = (p: Pdfium, doc: number): readonly Beside[] =>
  upTo(p.call.FPDF_GetXFAPacketCount(doc)).map((i) =>
    present(
      'form-data',
      withoutTags(
        plainText(
          p.scratch(8, (size) =>
            bytesOf(p, (to, length) => {
              p.call.FPDF_GetXFAPacketContent(doc, i, to, length, size)
              return p.runtime.HEAPU32[size >> 2] ?? 0
            }),
          ),
        ),
      ),
    ),
  )

const signaturesOf = (p: Pdfium, doc: number): readonly Beside[] =>
  upTo(p.call.FPDF_GetSignatureCount(doc)).map((i) => {
    const signature = p.call.FPDF_GetSignatureObject(doc, i)
    return present(
      'signature',
      utf16(p, (to, length) => p.call.FPDFSignatureObj_GetReason(signature, to, length)),
    )
  })

const LINEARISED_WITHIN = 1024

/** Each revision ends with a trailer of its own; a file ordered for the web has one more. */
function earlierRevisions(p: Pdfium, doc: number, access: PdfAccess): readonly Beside[] {
  const head = new Uint8Array(Math.min(LINEARISED_WITHIN, access.lengthBytes))
  access.read(head, 0)
  const own = Buffer.from(head).includes('/Linearized') ? 2 : 1
  return upTo(p.call.FPDF_GetTrailerEnds(doc, 0, 0) - own).map(() => present('earlier-revision', ''))
}

const PACKET = /<x:xmpmeta[\s\S]{0,65536}?<\/x:xmpmeta>/g

/** XMP packets stand in the file as they are, so that any program finds them (ISO 16684-1 7.3). */
function metadataOf(access: PdfAccess): readonly Beside[] {
  if (access.lengthBytes > MOST_SEARCHED_BYTES) return []
  const bytes = new Uint8Array(access.lengthBytes)
  if (!access.read(bytes, 0)) return []
  const packets = Buffer.from(bytes).toString('latin1').match(PACKET) ?? []
  return packets.slice(0, MOST).map((packet) => {
    const text = Buffer.from(packet, 'latin1').toString('utf8')
    return present('metadata', withoutTags(text))
  })
}

/** What stands between the tags, and in their attributes. */
const withoutTags = (xml: string): string =>
  xml
    .replace(/<\/?[\w:.-]+|xmlns:\w+="[^"]*"|[\w:.-]+=(?=")/g, ' ')
    .replace(/["<>?]/g, ' ')
    .replace(/\s+/g, ' ')

/** What a document holds beside its pages; what hangs on a page is found when the page is read. */
export const besidesOf = (p: Pdfium, doc: number, access: PdfAccess): readonly Beside[] =>
  [
    ...propertiesOf(p, doc),
    ...metadataOf(access),
    ...bookmarksOf(p, doc),
    ...attachmentsOf(p, doc),
    ...scriptsOf(p, doc, access),
    ...formDataOf(p, doc),
    ...signaturesOf(p, doc),
    ...earlierRevisions(p, doc, access),
  ].slice(0, MOST)
