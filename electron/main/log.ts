import { appendToLog } from '../store/log.ts'

/** What the window's side of the program notes. Numbers only: it has no parameter that takes text of a document. */
export type LogCode = 'WINDOW_DIED' | 'START_FAILED' | 'REQUEST_BLOCKED' | 'UNCAUGHT'

export const log = (code: LogCode, numbers: Readonly<Record<string, number>> = {}): void =>
  appendToLog({ code, ...numbers })
