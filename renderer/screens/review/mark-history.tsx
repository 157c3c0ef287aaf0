import { useState } from 'react'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { call } from '../../state/call.ts'
import { currentReview, trying } from '../../state/review.ts'
import { momentWords } from '../../text/date-words.ts'
import { type HistoryLine, historyOf } from '../../text/mark-history.ts'

const atATime = 5_000

/** What has become of a mark, from the journal; read when it is asked for. */
export function MarkHistory({ markId }: { readonly markId: string }) {
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null)
  const read = async (isOpen: boolean) => {
    if (isOpen) setLines(await trying(async () => historyOf(await wholeJournal(), markId)))
  }
  return (
    <details className="inspector-part" onToggle={(event) => void read(event.currentTarget.open)}>
      <summary>History</summary>
      <ol className="plain-list">
        {lines?.map(({ seq, at, by, what }) => (
          <li key={seq}>
            <time dateTime={at}>{momentWords(at)}</time>
            {`: ${what}${by ? ` (${by})` : ''}`}
          </li>
        ))}
      </ol>
    </details>
  )
}

async function wholeJournal(): Promise<readonly AuditEntry[]> {
  const caseId = currentReview()?.caseId ?? ''
  const entries: AuditEntry[] = []
  for (;;) {
    const afterSeq = entries.at(-1)?.seq ?? 0
    const more = await call('case.journal', { caseId, afterSeq, limit: atATime })
    entries.push(...more)
    if (more.length < atATime) return entries
  }
}
