import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { homeFolder } from './home-folder.ts'

const largestBytes = 2 ** 20

export const logPath = (): string => join(homeFolder(), 'program.log')

/** Notes an error nobody foresaw: where in the program it was. Has no parameter that takes document text. */
export function logInternal(where: string, frames: readonly string[]): void {
  appendToLog({ code: 'INTERNAL', where, frames })
}

type LogEntry = Readonly<Record<string, string | number | readonly string[]>> & { readonly code: string }

/** For the program's own words and numbers. */
export function appendToLog(entry: LogEntry): void {
  const line = JSON.stringify({ at: new Date().toISOString(), ...entry })
  try {
    mkdirSync(homeFolder(), { recursive: true, mode: 0o700 })
    keepSmall(logPath())
    appendFileSync(logPath(), `${line}\n`, { mode: 0o600 })
  } catch {
    // A log that cannot be written must not hide what it would have told of.
  }
}

function keepSmall(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestBytes) renameSync(path, `${path}.old`)
}
