import type { ErrorCode } from './errors.ts'

/** What may travel with a failure: numbers, ids and codes only; never document text and never a path. */
export type FailureDetails = Readonly<Record<string, number | boolean | ErrorCode>>

/** A failure a user can be told about: its code has a sentence in `errors.ts`. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly details: FailureDetails

  constructor(code: ErrorCode, details: FailureDetails = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.details = details
  }
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = <T = never>(code: ErrorCode, details: FailureDetails = {}): Result<T> => ({
  ok: false,
  error: new Failure(code, details),
})

/** Any thrown thing as a Failure: an unexpected one becomes INTERNAL, so that its message (which may quote a document) goes no further. */
export const asFailure = (thrown: unknown): Failure => (thrown instanceof Failure ? thrown : new Failure('INTERNAL'))
