import type { Actor, KeepGround } from '../model/case.ts'
import type { Role } from '../model/finding.ts'
import type { ReasonCode } from '../model/reason-code.ts'
import type { ActKind, Scope } from '../review/case/case-event.ts'
import type { Sealed } from './entry.ts'

/** Where the review's own events stood, so that neither they nor the journal can be changed alone. */
export interface ReviewHead {
  readonly seq: number
  readonly hash: string
}

interface OfMark {
  readonly documentSha256: string
  readonly markId: string
  readonly pageNumber: number
}

/**
 * What happens to a case beyond what a single run does (`AuditEvent`). DPA 2018 s.62: collection, alteration, consultation,
 * disclosure, combination, erasure, each with who, when and, for disclosure, to whom and why. All entries between
 * two `session.opened` were made by the person named there, with the program and rules named there.
 */
export type CaseAuditEvent =
  | { readonly type: 'case.created'; readonly caseId: string; readonly app: string; readonly by: string }
  | {
      readonly type: 'session.opened'
      readonly session: string
      readonly app: string
      readonly runtime: string
      readonly reviewer: string
      readonly role: Actor['role']
      readonly user: string
      readonly machine: string
      readonly policy: { readonly id: string; readonly version: string; readonly sha256: string }
      /** Digest over the rules that detection applies, the policy included. */
      readonly rules: string
      /** Ed25519, hex: signs this session's entries. */
      readonly publicKey: string
    }
  | { readonly type: 'session.closed'; readonly session: string }
  /** Signs every entry before it: `signature` is Ed25519 over the canonical JSON of purpose, seq and hash of the entry before. */
  | {
      readonly type: 'journal.signed'
      readonly purpose: 'session' | 'export' | 'log'
      readonly publicKey: string
      readonly signature: string
    }
  | { readonly type: 'journal.resumed'; readonly entriesLost: number; readonly acceptedBy: string }
  /** What could be vouched for in a damaged file was taken into a new one; the counts of what was not are the least that is known. */
  | {
      readonly type: 'case.salvaged'
      readonly reviewer: string
      readonly entriesKept: number
      readonly entriesLost: number
      readonly eventsKept: number
      readonly eventsLost: number
      readonly documentsKept: number
      readonly documentsLost: number
      readonly details: 'whole' | 'summary' | 'lost'
      readonly review: ReviewHead
    }
  | { readonly type: 'case.changed'; readonly fields: readonly string[]; readonly reviewer: string }
  | {
      readonly type: 'policy.changed'
      readonly policy: { readonly id: string; readonly version: string; readonly sha256: string }
      readonly reviewer: string
    }
  | { readonly type: 'document.changed'; readonly documentSha256: string; readonly fields: readonly string[] }
  | { readonly type: 'document.removed'; readonly documentSha256: string; readonly reviewer: string }
  | {
      readonly type: 'document.replaced'
      readonly documentSha256: string
      readonly replacesSha256: string
      readonly carried: number
      readonly lost: number
      readonly passages: number
    }
  /** Decisions were taken to this page from one that says the same, or (`isSame` false) nearly the same. */
  | {
      readonly type: 'page.carried'
      readonly documentSha256: string
      readonly pageNumber: number
      readonly fromSha256: string
      readonly fromPageNumber: number
      readonly isSame: boolean
      readonly carried: number
      readonly lost: number
    }
  | {
      readonly type: 'document.detected'
      readonly documentSha256: string
      readonly rules: string
      readonly marks: number
      readonly added: number
      readonly withdrawn: number
    }
  | { readonly type: 'page.viewed'; readonly documentSha256: string; readonly pageNumber: number }
  | {
      readonly type: 'page.excluded' | 'page.included'
      readonly documentSha256: string
      readonly pageNumber: number
      /** Decided by `--accept`, not for itself. */
      readonly isBulk?: boolean
      readonly reasonCode: ReasonCode | null
      readonly reviewer: string
    }
  | {
      readonly type: 'page.read-by-hand'
      readonly documentSha256: string
      readonly pageNumber: number
      readonly isRead: boolean
      readonly reviewer: string
    }
  /** How one act chose its marks; the entries of the marks follow. */
  | {
      readonly type: 'act.begun'
      readonly act: ActKind
      readonly scope: Scope
      readonly isBulk: boolean
      readonly marks: number
      readonly reviewer: string
      readonly review: ReviewHead
    }
  | ({ readonly type: 'mark.kept'; readonly owner: string; readonly ground: KeepGround } & OfMark)
  | ({ readonly type: 'mark.edited'; readonly value: Sealed | null; readonly parts: number } & OfMark)
  | ({ readonly type: 'mark.reasoned'; readonly reasonCode: ReasonCode } & OfMark)
  | ({ readonly type: 'mark.noted'; readonly value: Sealed | null } & OfMark)
  /** State after an undo or redo; `null` where the mark no longer exists. */
  | ({
      readonly type: 'mark.restored'
      readonly decision: 'proposed' | 'accepted' | 'rejected' | null
      readonly reasonCode: ReasonCode | null
    } & OfMark)
  | {
      readonly type: 'act.undone' | 'act.redone'
      readonly act: ActKind
      readonly marks: number
      readonly reviewer: string
      readonly review: ReviewHead
    }
  | {
      readonly type: 'person.changed' | 'person.removed'
      readonly personId: string
      readonly role: Role | null
      readonly treatment: string
      readonly value: Sealed
    }
  | { readonly type: 'searched'; readonly value: Sealed; readonly hits: number; readonly reviewer: string }
  | { readonly type: 'review.submitted'; readonly reviewer: string; readonly review: ReviewHead }
  | { readonly type: 'review.sampled'; readonly reviewer: string; readonly marks: number; readonly review: ReviewHead }
  | { readonly type: 'review.returned'; readonly reviewer: string; readonly review: ReviewHead }
  | {
      readonly type: 'review.signed-off'
      readonly reviewer: string
      readonly sampled: number
      /** The account of the operating system is one that decided on marks: two names, one account. */
      readonly isSharedAccount: boolean
      readonly review: ReviewHead
    }
  /** Disclosure: who gets it and why. */
  | {
      readonly type: 'export.begun'
      readonly recipient: string
      readonly justification: string
      readonly classification: string
      readonly documents: number
      readonly reviewer: string
    }
  | { readonly type: 'export.finished'; readonly released: number; readonly refused: number }
  | { readonly type: 'export.abandoned' }
  | { readonly type: 'log.exported'; readonly format: 'jsonl' | 'csv' | 'pdf'; readonly reviewer: string }
  | {
      readonly type: 'key.exported'
      readonly protector: 'passphrase' | 'system'
      /** All other ways to open it were taken away. */
      readonly isOnly: boolean
      readonly reviewer: string
    }
  | { readonly type: 'case.deleted'; readonly reviewer: string; readonly justification: string }
  | { readonly type: 'store.migrated'; readonly from: number; readonly to: number }
