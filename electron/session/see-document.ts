import { locate } from '../../shared/detect/locate.ts'
import type { Res } from '../../shared/ipc/contract.ts'
import { Failure } from '../../shared/result.ts'
import { type Detected, detect } from './detect.ts'
import { isRead } from './find.ts'
import { loadPolicy } from './load-policy.ts'
import type { Session } from './session.ts'

/** Reads a file and finds what is personal in it, in the form a window shows. Throws where nothing of it could be read. */
export async function seeDocument(
  session: Session,
  documentId: string,
  file: string,
  policyId: string,
): Promise<Res<'documents.detect'>> {
  const { policy } = await loadPolicy(policyId)
  const options = { policy, ocr: 'auto', password: null, pageNumbers: null } as const
  const found = await detect(session, { file, failure: null }, options)
  const { sha256, documentType, pages, error } = found
  if (sha256 === null) throw new Failure(error ?? 'INTERNAL')
  const seen = pages.map(({ pageIndex, status, widthPt, heightPt }) => ({
    pageNumber: pageIndex + 1,
    status,
    widthPt,
    heightPt,
  }))
  return { documentId, sha256, documentType, pages: seen, findings: findingsOf(found) }
}

const findingsOf = ({ pages, findings }: Detected): Res<'documents.detect'>['findings'] => {
  const read = new Map(pages.filter(isRead).map((page) => [page.pageIndex, page]))
  return findings.map(({ id, pageIndex, entity, start, end, text, score, because, disposition, reasonCode }) => {
    const page = read.get(pageIndex)
    const quads = page ? locate(page, start, end).map((quad) => [...quad]) : []
    return { id, pageNumber: pageIndex + 1, entity, text, score, because, disposition, reasonCode, quads }
  })
}
