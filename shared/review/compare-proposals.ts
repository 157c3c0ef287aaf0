import type { EntityId } from '../model/entity.ts'
import type { Disposition, Finding } from '../model/finding.ts'
import type { PageProposal, PageReason } from '../model/page-proposal.ts'

/** What one policy proposes in a document. */
export interface Proposed {
  readonly findings: readonly Finding[]
  readonly leaveOut: readonly PageProposal[]
}

/** Something that at least one of two policies proposes; null on the side that does not. */
export interface ComparedProposal {
  readonly pageIndex: number
  /** The finding on the left, or else on the right; null for a page to be left out as a whole. */
  readonly findingId: string | null
  readonly entity: EntityId | null
  readonly pageReason: PageReason | null
  readonly text: string
  readonly left: Proposal | null
  readonly right: Proposal | null
}

/** `markId` where the case has a mark for it. */
export type CaseComparison = Omit<ComparedProposal, 'findingId'> & { readonly markId: string | null }

type Proposal = Exclude<Disposition, 'keep'>

type Item = Omit<ComparedProposal, 'left' | 'right'> & { readonly key: string; readonly disposition: Proposal }

/** Both sides beside each other in the order of the pages. What a policy keeps is proposed by nobody. */
export function compareProposals(left: Proposed, right: Proposed): readonly ComparedProposal[] {
  const [ours, theirs] = [itemsOf(left), itemsOf(right)]
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort()
  return keys.flatMap((key) => {
    const [a, b] = [ours.get(key), theirs.get(key)]
    const one = a ?? b
    if (!one) return []
    const { key: _, disposition: __, ...what } = one
    return [{ ...what, left: a?.disposition ?? null, right: b?.disposition ?? null }]
  })
}

/** By place, which is the same whatever a policy calls what stands there. */
function itemsOf({ findings, leaveOut }: Proposed): ReadonlyMap<string, Item> {
  const items = [...findings.flatMap(itemOfFinding), ...leaveOut.map(itemOfPage)]
  return new Map(items.map((item) => [item.key, item]))
}

function itemOfFinding({ id, pageIndex, start, end, entity, text, disposition }: Finding): Item[] {
  if (disposition === 'keep') return []
  const key = placeOf(pageIndex, start, end)
  return [{ key, disposition, pageIndex, findingId: id, entity, pageReason: null, text }]
}

const itemOfPage = ({ pageIndex, reasonCode, disposition }: PageProposal): Item => ({
  ...{ key: placeOf(pageIndex, 0, 0), disposition, pageIndex },
  ...{ findingId: null, entity: null, pageReason: reasonCode, text: '' },
})

const placeOf = (...place: readonly number[]): string => place.map((n) => String(n).padStart(9, '0')).join(' ')
