import type { Session } from '../session.ts'

/** What a check may use. `folder` is empty, for this run alone, and goes afterwards; `specimen` is the path of the specimen in it. */
export interface Patient {
  readonly session: Session
  readonly folder: string
  readonly specimen: string
}

/** One check of the self-test: resolves to a few words about what it saw, or throws. */
export interface Examination {
  readonly name: string
  readonly what: string
  look(patient: Patient): Promise<string>
}

/** What was seen is not what should be. The words are fixed phrases and numbers. */
export class Unwell extends Error {}
