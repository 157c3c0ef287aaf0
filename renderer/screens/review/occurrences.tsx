import { useEffect, useState } from 'react'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { call } from '../../state/call.ts'
import { markOf, trying, useReviewPart } from '../../state/review.ts'
import { showMark } from '../../state/review-documents.ts'
import { goToMark } from '../../state/review-place.ts'
import { count, lookOf, lookWords } from '../../text/mark-words.ts'
import { LookSign } from './look-sign.tsx'

const most = 30
const quietMs = 150

/** Where the same text is marked in the whole case. Asked for once a mark is looked at, not while one hurries past. */
export function Occurrences({ text }: { readonly text: string }) {
  const caseId = useReviewPart((r) => r.caseId, '')
  const [marks, setMarks] = useState<readonly CaseMark[]>([])
  useEffect(() => {
    const timer = setTimeout(() => {
      const asked = () => call('case.marks', { caseId, selection: { by: 'text', text } })
      void trying(asked).then((found) => setMarks(found ?? []))
    }, quietMs)
    return () => clearTimeout(timer)
  }, [caseId, text])
  if (marks.length < 2) return null
  return (
    <details className="inspector-part">
      <summary>{`${count(marks.length, 'occurrence')} in the case`}</summary>
      <ul className="plain-list">
        {marks.slice(0, most).map((mark) => (
          <li key={mark.id}>
            <button type="button" className="mark-row" onClick={() => show(mark)}>
              <LookSign look={lookOf(markOf(mark.id) ?? mark)} />
              <span className="mark-row-text">{`Page ${mark.pageIndex + 1}`}</span>
              <span className="mark-row-kind">{lookWords[lookOf(markOf(mark.id) ?? mark)]}</span>
            </button>
          </li>
        ))}
      </ul>
      {marks.length > most && <p className="quiet">{`and ${marks.length - most} more`}</p>}
    </details>
  )
}

const show = (mark: CaseMark): void => (markOf(mark.id) ? goToMark(mark.id) : showMark(mark))
