import { type Actor, CaseDetails } from '../../../shared/model/case.ts'
import { fixedDetails } from '../../../shared/model/fixed-settings.ts'
import { Failure } from '../../../shared/result.ts'
import { createStore } from '../../store/case/create-store.ts'
import type { KeyProtector } from '../../store/case/key-protector.ts'
import { policyHere } from '../policy-here.ts'
import type { Session } from '../session.ts'

export interface NewCaseRequest {
  /** As `CaseDetails`; what is left out takes its usual value, and what is fixed for the computer holds whatever is said here. */
  readonly details: object
  /** Who can open it; at least one. */
  readonly protectors: readonly KeyProtector[]
  readonly actor: Actor
}

/** Makes a case in a new folder. CASE_INVALID, CASE_EXISTS, POLICY_UNKNOWN, PASSPHRASE_WEAK. Resolves to its id. */
export async function createCase(session: Session, folder: string, request: NewCaseRequest): Promise<string> {
  const details = parseDetails({ ...(request.details as object), ...fixedDetails(await session.fixed()) })
  const policy = await policyHere(session, details.policyId)
  return createStore(folder, {
    settings: { details, policy },
    protectors: request.protectors,
    at: session.now().toISOString(),
    journal: (caseId) => [{ type: 'case.created', caseId, app: session.product, by: request.actor.reviewer }],
  })
}

export function parseDetails(details: unknown): CaseDetails {
  const parsed = CaseDetails.safeParse(details)
  if (!parsed.success) throw new Failure('CASE_INVALID')
  return parsed.data
}
