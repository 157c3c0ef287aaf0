import type { ErrorCode } from '../errors.ts'
import type { Box } from '../geometry/quad.ts'
import type { FormatId } from '../model/document.ts'
import type { EntityId } from '../model/entity.ts'
import type { Method } from '../model/export.ts'
import type { Disposition } from '../model/finding.ts'
import type { MarkOrigin } from '../model/mark.ts'
import type { ReasonCode } from '../model/reason-code.ts'
import type { CaseAuditEvent } from './case-entry.ts'

/** A value without the value: who holds the key can confirm a guess, nobody can read it. */
export interface Sealed {
  /** HMAC-SHA256, hex, over the value's letters and digits, case folded. */
  readonly hmac: string
  readonly keyId: string
  readonly length: LengthBucket
}

export type LengthBucket = '1-4' | '5-8' | '9-16' | '17-32' | '33-64' | '65+'

export interface AuditedMark {
  readonly markId: string
  readonly pageNumber: number
  readonly origin: MarkOrigin
  readonly entity: EntityId | null
  readonly recognizer: string | null
  readonly score: number | null
  readonly disposition: Disposition
  readonly reasonCode: ReasonCode
  readonly boxes: readonly Box[]
  readonly value: Sealed | null
}

/** What happened, one entry an event. No entry holds a document's text, a file's name or a place on disk. */
export type AuditEvent =
  | {
      readonly type: 'run.started'
      readonly app: string
      readonly runtime: string
      readonly policy: { readonly id: string; readonly version: string; readonly sha256: string }
      readonly reviewer: string
      readonly user: string
      readonly machine: string
    }
  | { readonly type: 'log.recovered'; readonly bytesDropped: number }
  | {
      readonly type: 'document.opened'
      readonly documentSha256: string
      readonly format: FormatId
      readonly bytes: number
      readonly pages: number
    }
  | {
      readonly type: 'page.failed'
      readonly documentSha256: string
      readonly pageNumber: number
      readonly code: ErrorCode
    }
  | {
      readonly type: 'page.accepted-unread'
      readonly documentSha256: string
      readonly pageNumber: number
      readonly reviewer: string
    }
  /** That a page be left out as a whole; `page.excluded` or `page.included` says what was decided. */
  | {
      readonly type: 'page.proposed'
      readonly documentSha256: string
      readonly pageNumber: number
      readonly score: number
      readonly disposition: Disposition
      readonly reasonCode: ReasonCode
    }
  | ({ readonly type: 'mark.proposed'; readonly documentSha256: string } & AuditedMark)
  | {
      readonly type: 'mark.decided'
      readonly documentSha256: string
      readonly markId: string
      readonly pageNumber: number
      readonly decision: 'accepted' | 'rejected'
      /** Accepted by `--accept`, not one by one. */
      readonly isBulk: boolean
      readonly reasonCode: ReasonCode
      readonly reviewer: string
    }
  | {
      readonly type: 'export.verified'
      readonly documentSha256: string
      readonly redactedSha256: string
      readonly unredactedSha256: string
      readonly pages: number
      readonly redactions: number
      readonly methods: Readonly<Partial<Record<Method, number>>>
      readonly checks: readonly { readonly name: string; readonly engine: string }[]
    }
  | {
      readonly type: 'export.released'
      readonly documentSha256: string
      readonly redactedSha256: string
      readonly unredactedSha256: string
      readonly certificateSha256: string
      /** Finished by a later run, after this one was cut off between proof and release. */
      readonly isRecovered: boolean
    }
  | { readonly type: 'export.refused'; readonly documentSha256: string | null; readonly code: ErrorCode }
  | { readonly type: 'run.finished'; readonly released: number; readonly refused: number }
  | CaseAuditEvent

export type AuditEntry = {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  /** Hash of the entry before; 64 zeros in the first. */
  readonly prev: string
} & AuditEvent & {
    /** SHA-256, hex, of the canonical JSON of the entry without this field. */
    readonly hash: string
  }
