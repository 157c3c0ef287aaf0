import type { AuditEntry } from './entry.ts'

type Of<T extends AuditEntry['type']> = Extract<AuditEntry, { type: T }>
type Decided = Of<'mark.decided'>

/**
 * A case's journal with only those decisions that stand at its end: what was undone, decided again or taken back is left
 * out, what was edited or kept counts as the decision that it is. The history is told by the acts.
 */
export function settled(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const standing = new Map<string, Decided>()
  let reviewer = ''
  for (const entry of entries) {
    if (entry.type === 'act.begun' || entry.type === 'act.undone' || entry.type === 'act.redone')
      reviewer = entry.reviewer
    else settle(standing, entry, reviewer)
  }
  const decided = [...standing.values()]
  return [...entries.filter(({ type }) => type !== 'mark.decided'), ...decided].sort((a, b) => a.seq - b.seq)
}

function settle(standing: Map<string, Decided>, entry: AuditEntry, reviewer: string): void {
  switch (entry.type) {
    case 'mark.decided':
      standing.set(entry.markId, entry)
      return
    case 'mark.kept':
      standing.set(entry.markId, decisionOf(standing, entry, 'rejected', reviewer))
      return
    case 'mark.edited':
      standing.set(entry.markId, decisionOf(standing, entry, 'accepted', reviewer))
      return
    case 'mark.reasoned': {
      const known = standing.get(entry.markId)
      if (known) standing.set(entry.markId, { ...known, reasonCode: entry.reasonCode })
      return
    }
    case 'mark.restored':
      if (entry.decision === 'accepted' || entry.decision === 'rejected')
        standing.set(entry.markId, {
          ...decisionOf(standing, entry, entry.decision, reviewer),
          ...(entry.reasonCode ? { reasonCode: entry.reasonCode } : {}),
        })
      else standing.delete(entry.markId)
      return
  }
}

function decisionOf(
  standing: ReadonlyMap<string, Decided>,
  entry: Of<'mark.kept'> | Of<'mark.edited'> | Of<'mark.restored'>,
  decision: Decided['decision'],
  reviewer: string,
): Decided {
  const { seq, at, prev, hash, documentSha256, markId, pageNumber } = entry
  const reasonCode = standing.get(markId)?.reasonCode ?? '15'
  const about = { documentSha256, markId, pageNumber, decision, reasonCode, reviewer }
  return { type: 'mark.decided', seq, at, prev, hash, isBulk: false, ...about }
}
