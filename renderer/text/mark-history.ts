import type { AuditEntry } from '../../shared/audit/entry.ts'
import { keepGrounds } from '../../shared/model/case.ts'
import { reasonCodes } from '../../shared/model/reason-code.ts'

export interface HistoryLine {
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly what: string
}

const decisions = { accepted: 'Hidden', rejected: 'Left visible', proposed: 'Undecided again' } as const

/** What the journal says of one mark, oldest first. Who did it stands in the entry of the act before. */
export function historyOf(entries: readonly AuditEntry[], markId: string): readonly HistoryLine[] {
  let by: string | null = null
  return entries.flatMap((entry) => {
    if ('reviewer' in entry) by = entry.reviewer
    if (!('markId' in entry) || entry.markId !== markId) return []
    const isProposal = entry.type === 'mark.proposed'
    return [{ seq: entry.seq, at: entry.at, by: isProposal ? null : by, what: sentence(entry) }]
  })
}

function sentence(entry: Extract<AuditEntry, { readonly markId: string }>): string {
  switch (entry.type) {
    case 'mark.proposed':
      return 'Proposed'
    case 'mark.decided':
      return `${decisions[entry.decision]}${entry.isBulk ? ', with others' : ''}`
    case 'mark.kept':
      return `Left visible: ${keepGrounds[entry.ground]}`
    case 'mark.edited':
      return entry.parts > 0 ? 'Hidden in part' : 'Moved or resized'
    case 'mark.reasoned':
      return `Reason: ${reasonCodes[entry.reasonCode]}`
    case 'mark.noted':
      return 'Note written'
    case 'mark.restored':
      return entry.decision === null ? 'Taken away' : `${decisions[entry.decision]}, by Undo or Redo`
  }
}
