import type { ErrorCode } from '../../shared/errors.ts'
import type { FailureDetails } from '../../shared/result.ts'

/** Input and output of each job by its name; `Jobs` in shared/worker/jobs.ts is the product's. */
export type JobMap<J> = { readonly [N in keyof J]: { readonly input: unknown; readonly output: unknown } }

export interface Request {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** What may come back. A failure crosses as a code and numbers; `frames` are places in the program, never a message. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown; readonly memoryBytes: number }
  | {
      readonly id: number
      readonly ok: false
      readonly code: ErrorCode
      readonly details: FailureDetails
      readonly frames: readonly string[]
      readonly memoryBytes: number
    }
