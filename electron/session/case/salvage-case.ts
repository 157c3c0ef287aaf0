import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { type Actor, CaseDetails } from '../../../shared/model/case.ts'
import { recallHead, rememberHead } from '../../store/anchors.ts'
import { openKey } from '../../store/case/key-file.ts'
import type { KeyProtector } from '../../store/case/key-protector.ts'
import { type Salvaged, salvageStore } from '../../store/case/salvage-store.ts'
import { journalSigner } from '../../store/journal-signature.ts'
import { loadPolicy } from '../load-policy.ts'
import type { Session } from '../session.ts'
import { anchorOf } from './open-case.ts'

/**
 * Takes what can be vouched for out of a case that was found damaged, into a new folder. It stays the same case: its key, its
 * journal as far as it is whole, and an entry that says what is lost. Nothing of the damaged one is changed.
 */
export async function salvageCase(
  session: Session,
  folder: string,
  request: { readonly to: string; readonly protectors: readonly KeyProtector[]; readonly actor: Actor },
): Promise<Salvaged> {
  const { to, protectors, actor } = request
  const home = await session.home()
  const key = await openKey(folder, protectors)
  const anchor = anchorOf(key.caseId)
  /** Whether a second person must sign is not known: until someone says that they need not, they must. */
  const details = CaseDetails.parse({ title: 'Salvaged case', isTwoPerson: true })
  const signer = journalSigner(home.key)
  const { salvaged, head } = await salvageStore(folder, to, key, {
    at: session.now().toISOString(),
    remembered: await recallHead(home, anchor).catch(() => null),
    fallback: { details, policy: await loadPolicy(details.policyId) },
    journal: (found, review) => [
      ...firstEntry(found, key.caseId, session.product, actor),
      {
        type: 'case.salvaged',
        reviewer: actor.reviewer,
        ...{ entriesKept: found.entries.kept, entriesLost: found.entries.lost },
        ...{ eventsKept: found.events.kept, eventsLost: found.events.lost },
        ...{ documentsKept: found.documents.kept, documentsLost: found.documents.lost },
        ...{ details: found.details, review },
      },
    ],
    sign: (at) => signer.sign('session', at),
  })
  await rememberHead(home, anchor, head)
  return salvaged
}

/** A journal of which nothing is left begins anew. */
const firstEntry = ({ entries }: Salvaged, caseId: string, app: string, actor: Actor): readonly AuditEvent[] =>
  entries.kept > 0 ? [] : [{ type: 'case.created', caseId, app, by: actor.reviewer }]
