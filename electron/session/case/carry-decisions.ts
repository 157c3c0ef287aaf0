import type { CaseDocument } from '../../../shared/model/case.ts'
import { type ChangedPassage, carry, type Version } from '../../../shared/review/case/carry.ts'
import { marksOnPage } from '../../../shared/review/case/case-state.ts'
import { isUnderWay } from '../../../shared/review/case/under-way.ts'
import { commitAct } from './commit-event.ts'
import { documentOf, type OpenCase, pagesOf } from './open-case.ts'
import { readPagesOf } from './search-document.ts'

/** Once a newer version has been read and searched, the decisions of the one before hold wherever the text is the same. */
export async function carryDecisions(c: OpenCase, documentId: string): Promise<void> {
  const document = documentOf(c, documentId)
  if (document.replaces === null || document.isCarried || !isSearched(c, document)) return
  const earlier = earlierOf(c, document)
  if (!earlier) return
  const { changes, marks, lost, passages } = carry(versionOf(c, earlier), versionOf(c, document))
  const carried = { ...document, isCarried: true }
  const journal = () => [
    {
      type: 'document.replaced' as const,
      documentSha256: document.sha256,
      replacesSha256: earlier.sha256,
      carried: marks,
      lost,
      passages: passages.length,
    },
  ]
  const rows = () => c.store.documents.put(carried)
  commitAct(c, { kind: 'carried', isBulk: true, scope: 'document', changes }, { rows, journal })
  c.documents = c.documents.map((old) => (old.id === documentId ? carried : old))
}

/** What stands in a newer version and did not stand in the one before: what a reviewer still has to read. */
export function changedPassages(c: OpenCase, documentId: string): readonly ChangedPassage[] {
  const document = documentOf(c, documentId)
  const earlier = earlierOf(c, document)
  if (!earlier) return []
  return carry({ ...versionOf(c, earlier), marks: [] }, versionOf(c, document)).passages
}

/** null also where the earlier version has been removed from the case. */
const earlierOf = (c: OpenCase, { replaces }: CaseDocument): CaseDocument | undefined =>
  c.documents.find(({ id }) => id === replaces)

export const versionOf = (c: OpenCase, document: CaseDocument): Version => ({
  documentId: document.id,
  sha256: document.sha256,
  pages: readPagesOf(c, document),
  marks: document.pages.flatMap((_, pageIndex) => marksOnPage(c.state, document.id, pageIndex)),
})

/** A page that failed is searched by nobody; it waits for a person, not for the decisions of another version. */
const isSearched = (c: OpenCase, document: CaseDocument): boolean => !pagesOf(c, document).some(isUnderWay)
