import type { ErrorCode } from '../../../shared/errors.ts'
import { lowConfidence, type PageState, type PageSummary } from '../../../shared/model/case.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { PageText, ReadPage } from '../../../shared/model/page-text.ts'
import type { PlacedMark } from '../../../shared/review/case/case-event.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { BrokenRow, type Seals } from './seals.ts'

/** What reading and detection made of the pages: derived, so that it can be made again; text and marks sealed. */
export class PageTable {
  private readonly db: CaseDatabase
  private readonly seals: Seals
  /** The page asked for last: many verbs go over the marks of one page. */
  private last: { readonly key: string; readonly page: PageText } | null = null

  constructor(db: CaseDatabase, seals: Seals) {
    this.db = db
    this.seals = seals
  }

  summaries(): readonly PageSummary[] {
    return this.db.all('SELECT * FROM page ORDER BY document_id, page_index').map(summaryOf)
  }

  summariesOf(documentId: string): readonly PageSummary[] {
    return this.db.all('SELECT * FROM page WHERE document_id = ? ORDER BY page_index', documentId).map(summaryOf)
  }

  addUnread(documentId: string, pages: readonly PageSize[]): void {
    for (const [pageIndex, { widthPt, heightPt }] of pages.entries())
      this.db.run(
        `INSERT INTO page (document_id, page_index, state, words, width, height) VALUES (?, ?, 'unread', 0, ?, ?)`,
        documentId,
        pageIndex,
        widthPt,
        heightPt,
      )
  }

  /** What reading said of a page, by which engines; what was detected on it before no longer holds. */
  putRead(documentId: string, page: ReadPage, readBy: string): void {
    this.last = null
    const { pageIndex } = page
    const { state, error, confidence, words } = stateOf(page)
    this.db.run(
      `UPDATE page SET state = ?, error = ?, confidence = ?, words = ?, width = ?, height = ?, read_by = ?, detected_by = NULL
       WHERE document_id = ? AND page_index = ?`,
      ...[state, error, confidence, words, page.widthPt, page.heightPt, readBy, documentId, pageIndex],
    )
    this.db.run('DELETE FROM page_text WHERE document_id = ? AND page_index = ?', documentId, pageIndex)
    if (page.status !== 'read') return
    const { boxes, ...rest } = page
    this.db.run(
      'INSERT INTO page_text (document_id, page_index, sealed, boxes) VALUES (?, ?, ?, ?)',
      documentId,
      pageIndex,
      this.seals.seal(`text ${documentId} ${pageIndex}`, rest),
      this.seals.sealBytes(`boxes ${documentId} ${pageIndex}`, bytesOf(boxes)),
    )
  }

  /** null where the page was not read. */
  text(documentId: string, pageIndex: number): PageText | null {
    const key = `${documentId} ${pageIndex}`
    if (this.last?.key === key) return this.last.page
    const page = this.readText(documentId, pageIndex)
    this.last = page && { key, page }
    return page
  }

  private readText(documentId: string, pageIndex: number): PageText | null {
    const row = this.db.get(
      'SELECT sealed, boxes FROM page_text WHERE document_id = ? AND page_index = ?',
      documentId,
      pageIndex,
    )
    if (!row) return null
    const boxes = floatsOf(this.seals.openBytes(`boxes ${documentId} ${pageIndex}`, row.boxes as Uint8Array))
    return { ...this.openText(documentId, pageIndex, row), boxes }
  }

  /** Whether everything that was read of a document still opens: it is derived, and is made again where it does not. */
  isReadable(documentId: string): boolean {
    try {
      for (const { page_index } of this.db.all('SELECT page_index FROM page_text WHERE document_id = ?', documentId))
        this.readText(documentId, Number(page_index))
      return true
    } catch (thrown) {
      if (thrown instanceof BrokenRow) return false
      throw thrown
    }
  }

  /** All pages of a document that were read, without their geometry. */
  *texts(documentId: string): Generator<Omit<PageText, 'boxes'>> {
    const rows = this.db.all(
      'SELECT page_index, sealed FROM page_text WHERE document_id = ? ORDER BY page_index',
      documentId,
    )
    for (const row of rows) yield this.openText(documentId, Number(row.page_index), row)
  }

  putMarks(documentId: string, pageIndex: number, marks: readonly PlacedMark[], detectedBy: string): void {
    this.db.run('DELETE FROM page_mark WHERE document_id = ? AND page_index = ?', documentId, pageIndex)
    if (marks.length > 0)
      this.db.run(
        'INSERT INTO page_mark (document_id, page_index, sealed) VALUES (?, ?, ?)',
        documentId,
        pageIndex,
        this.seals.seal(`marks ${documentId} ${pageIndex}`, marks),
      )
    this.db.run(
      `UPDATE page SET detected_by = ? WHERE document_id = ? AND page_index = ? AND state <> 'unread'`,
      detectedBy,
      documentId,
      pageIndex,
    )
  }

  /** All marks that detection proposes, page by page. */
  *marks(): Generator<{
    readonly documentId: string
    readonly pageIndex: number
    readonly marks: readonly PlacedMark[]
  }> {
    for (const row of this.db.iterate('SELECT document_id, page_index, sealed FROM page_mark')) {
      const documentId = String(row.document_id)
      const pageIndex = Number(row.page_index)
      const marks = this.seals.open(`marks ${documentId} ${pageIndex}`, row.sealed as Uint8Array)
      yield { documentId, pageIndex, marks: marks as readonly PlacedMark[] }
    }
  }

  /** Forgets what was read and detected of a document: it is made again from the original. */
  forget(documentId: string): void {
    this.last = null
    for (const table of ['page_text', 'page_mark'])
      this.db.run(`DELETE FROM ${table} WHERE document_id = ?`, documentId)
    this.db.run(
      `UPDATE page SET state = 'unread', error = NULL, confidence = NULL, words = 0, read_by = NULL, detected_by = NULL
       WHERE document_id = ?`,
      documentId,
    )
  }

  /** Forgets only by which rules pages were searched: their words stand. */
  forgetDetection(documentId: string): void {
    this.db.run('UPDATE page SET detected_by = NULL WHERE document_id = ?', documentId)
  }

  remove(documentId: string): void {
    this.last = null
    for (const table of ['page_text', 'page_mark', 'page'])
      this.db.run(`DELETE FROM ${table} WHERE document_id = ?`, documentId)
  }

  private openText(documentId: string, pageIndex: number, { sealed }: Row): Omit<PageText, 'boxes'> {
    return this.seals.open(`text ${documentId} ${pageIndex}`, sealed as Uint8Array) as Omit<PageText, 'boxes'>
  }
}

interface State {
  readonly state: PageState
  readonly error: ErrorCode | null
  readonly confidence: number | null
  readonly words: number
}

function stateOf(page: ReadPage): State {
  if (page.status === 'failed') return { state: 'failed', error: page.error, confidence: null, words: 0 }
  const { confidence, words } = page
  const isDoubtful = confidence !== null && confidence < lowConfidence
  return { state: isDoubtful ? 'low-confidence' : 'read', error: null, confidence, words: words.length }
}

const summaryOf = (row: Row): PageSummary => ({
  documentId: String(row.document_id),
  pageIndex: Number(row.page_index),
  state: String(row.state) as PageState,
  error: row.error === null ? null : (String(row.error) as ErrorCode),
  confidence: row.confidence === null ? null : Number(row.confidence),
  words: Number(row.words),
  widthPt: Number(row.width),
  heightPt: Number(row.height),
  readBy: row.read_by === null ? null : String(row.read_by),
  detectedBy: row.detected_by === null ? null : String(row.detected_by),
})

/** Little-endian, as every machine that this runs on has them. */
const bytesOf = (floats: Float32Array): Uint8Array =>
  new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength)

const floatsOf = (bytes: Uint8Array): Float32Array => {
  const own = new Uint8Array(bytes.length - (bytes.length % 4))
  own.set(bytes.subarray(0, own.length))
  return new Float32Array(own.buffer)
}
