import { proposalEntry } from '../../electron/session/case/journal-of-event.ts'
import type { OpenCase } from '../../electron/session/case/open-case.ts'
import type { CaseDocument } from '../../shared/model/case.ts'
import type { EntityId } from '../../shared/model/entity.ts'
import type { PageText } from '../../shared/model/page-text.ts'
import type { PlacedMark } from '../../shared/review/case/case-event.ts'

/** How large the case is that is measured. */
export interface CaseSize {
  readonly documents: number
  readonly pagesEach: number
  readonly marksEach: number
}

export const size: CaseSize = { documents: 20, pagesEach: 100, marksEach: 25 }
/** Of the marks on a page, so many are phone numbers: those are decided in bulk. */
export const phonesEach = 5

export const pagesIn = ({ documents, pagesEach }: CaseSize): number => documents * pagesEach
export const marksIn = (of: CaseSize): number => pagesIn(of) * of.marksEach

/** Fills a case with documents, words and marks as reading and detecting leave them, each mark in the journal. */
export function fill(c: OpenCase, of: CaseSize): void {
  const at = '2026-11-24T10:00:00.000Z'
  for (let d = 0; d < of.documents; d++) {
    const document = documentOf(d, of)
    c.documents = [...c.documents, document]
    const marks = document.pages.map((_, pageIndex) => marksOf(document.id, pageIndex, of))
    const journal = () => marks.flat().map((mark) => proposalEntry(c, mark))
    c.store.commit({ at, journal, rows: () => putDocument(c, document, marks) })
  }
}

const marksOf = (documentId: string, pageIndex: number, { marksEach }: CaseSize): readonly PlacedMark[] =>
  Array.from({ length: marksEach }, (_, m) => markOf(documentId, pageIndex, m))

function documentOf(d: number, { pagesEach }: CaseSize): CaseDocument {
  const pages = Array.from({ length: pagesEach }, () => ({ widthPt: 595, heightPt: 842 }))
  return {
    ...{ id: `d${d}`, name: `document ${d}.pdf`, type: null, sha256: String(d).padStart(64, '0'), format: 'pdf' },
    ...{ bytes: 1, pages, addedAt: '2026-11-24T10:00:00.000Z', replaces: null, replacedBy: null },
    ...{ password: null, isCarried: false },
  }
}

function putDocument({ store }: OpenCase, document: CaseDocument, marks: readonly (readonly PlacedMark[])[]): void {
  store.documents.put(document)
  store.pages.addUnread(document.id, document.pages)
  for (const [pageIndex, onPage] of marks.entries()) {
    store.pages.putRead(document.id, readPage(pageIndex), 'bench')
    store.pages.putMarks(document.id, pageIndex, onPage, 'bench')
  }
}

const lines = 50
const wordsOnALine = 12

/** A page of six hundred words, each with its place, so that the file is as large as that of a case that was read. */
function readPage(pageIndex: number): PageText {
  const line = (n: number) =>
    Array.from({ length: wordsOnALine }, (_, w) => `w${(n * 7919 + w * 104729 + pageIndex * 31) % 20_011}`).join(' ')
  const text = Array.from({ length: lines }, (_, n) => line(n)).join('\n')
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    return { start: index, end: index + word.length, confidence: null, visible: true }
  })
  return {
    ...{ pageIndex, status: 'read', source: 'text', confidence: null, widthPt: 595, heightPt: 842 },
    ...{ text, boxes: boxesOf(text), words, hidden: [] },
  }
}

function boxesOf(text: string): Float32Array {
  const boxes = new Float32Array(text.length * 4)
  let [column, row] = [0, 0]
  for (let unit = 0; unit < text.length; unit++) {
    boxes.set([50 + column * 5.37, 780 - row * 14, 55.37 + column * 5.37, 790 - row * 14], unit * 4)
    const isEnd = text[unit] === '\n'
    row += Number(isEnd)
    column = isEnd ? 0 : column + 1
  }
  return boxes
}

function markOf(documentId: string, pageIndex: number, m: number): PlacedMark {
  const id = `${documentId}-${pageIndex}-${m}`.padStart(16, '0')
  const entity: EntityId = m < phonesEach ? 'PHONE_NUMBER' : 'PERSON'
  const [start, text] = [m * 20, `07700 90${String(m).padStart(4, '0')}`]
  const why = { score: 0.9, recognizer: 'phone-number', because: 'UK mobile number, label "Tel" 2 words before' }
  const about = { disposition: 'redact', reasonCode: '12' } as const
  return {
    ...{ id, documentId, pageIndex, origin: 'finding', entity, ...about },
    quads: [[100.1, 200.4, 150.1, 200.4, 150.1, 210.5, 100.1, 210.5]],
    finding: { id, pageIndex, entity, start, end: start + text.length, text, role: null, ...why, ...about },
  }
}
