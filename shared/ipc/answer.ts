import type { ErrorCode } from '../errors.ts'
import type { FailureDetails } from '../result.ts'

/** What crosses back to a window: the value, or a code and numbers. */
export type Answer<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: FailureDetails }
