import type { ListedDocument } from '../../state/documents.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { pageUrl } from '../../viewer/page-url.ts'

/** A document with its first page, and what has become of it. */
export const DocumentRow = ({ document }: { readonly document: ListedDocument }) => (
  <article className="document-row" aria-label={document.name}>
    <img className="document-row-page" src={pageUrl(document.documentId, 0, 24)} alt="" width={85} height={120} />
    <div>
      <h2>{document.name}</h2>
      <p className={document.state === 'failed' ? 'is-failed' : undefined}>{stateOf(document)}</p>
    </div>
  </article>
)

function stateOf({ state, seen, failure }: ListedDocument): string {
  if (state === 'failed' && failure) return sentenceOf(failure)
  if (!seen) return state === 'reading' ? 'Being read …' : 'Waiting'
  const unread = seen.pages.filter((page) => page.status === 'failed').length
  const pages = `${count(seen.pages.length, 'page')}${seen.documentType ? `, ${seen.documentType}` : ''}`
  const found = `${count(seen.findings.length, 'proposal')} found`
  return unread === 0 ? `${pages}. ${found}.` : `${pages}, ${unread} of them not read: read them yourself. ${found}.`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
