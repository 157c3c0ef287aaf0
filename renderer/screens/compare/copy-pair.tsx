import type { Res } from '../../../shared/ipc/contract.ts'
import { type CaseMark, isOpen } from '../../../shared/review/case/case-state.ts'
import { useAsked } from '../../state/asked.ts'
import { useExporting } from '../../state/exporting.ts'
import { useOpenCase } from '../../state/open-case.ts'
import { momentWords } from '../../text/date-words.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { PagePair } from './page-pair.tsx'

/** The original and its redacted copy page by page; both scroll as one. */
export function CopyPair({ caseId, documentId }: { readonly caseId: string; readonly documentId: string }) {
  const entries = useOpenCase()?.status.journal.entries
  const { value: pages, failure } = useAsked('case.pages', { caseId, documentId }, entries)
  const { value: marks } = useAsked('case.marks', { caseId, selection: { by: 'document', documentId } }, entries)
  const { value: copy } = useAsked('case.copy', { caseId, documentId }, useExporting(caseId)?.result)
  const redactedId = copy?.redactedId ?? null
  if (failure) return <p className="is-failed">{sentenceOf(failure)}</p>
  if (!pages || !marks || !copy) return <p role="status">Looking for the pages …</p>
  return (
    <>
      <p>{copyWords(copy, marks)}</p>
      <div className="pair pair-heads">
        <h2>Original</h2>
        <h2>{redactedId ? 'Exported copy' : 'Preview'}</h2>
      </div>
      <VirtualList
        label="Pages"
        count={pages.length}
        rowPx={800}
        row={(index) => {
          const seen = pages[index]
          if (!seen) return null
          return (
            <PagePair
              page={seen.page}
              isExcluded={seen.excluded !== null}
              marks={redactedId ? [] : marks.filter((mark) => mark.pageIndex === index && mark.state === 'accepted')}
              redactedId={redactedId}
            />
          )
        }}
      />
    </>
  )
}

function copyWords({ state, at }: Res<'case.copy'>, marks: readonly CaseMark[]): string {
  const when = at === null ? '' : momentWords(at)
  if (state === 'there') return `On the right: the file that was exported on ${when}, exactly as it is.`
  if (state === 'none') return previewWords(marks)
  const what = state === 'gone' ? 'is no longer where it was put' : 'is no longer the one that was proven'
  const next = state === 'gone' ? 'Put it back to compare it, or export again.' : 'Do not send it: export again.'
  return `The copy that was exported on ${when} ${what}. ${next} ${previewWords(marks)}`
}

function previewWords(marks: readonly CaseMark[]): string {
  const open = marks.filter(isOpen).length
  const left = open === 0 ? '' : ` ${open} proposals are still undecided and shown as they are.`
  return `On the right: a preview, not an export. What was accepted is drawn in black.${left}`
}
