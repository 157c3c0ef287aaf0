import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const entry = resolve('electron/cli/main.ts')

export interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Launch {
  readonly env?: NodeJS.ProcessEnv
  /** Run as another user; for root only. */
  readonly uid?: number
}

/** A folder for one test, with spaces and letters that need more than ASCII in its name; its own home for the program. */
export function makeRoom(): { readonly root: string; readonly home: string; leave(): void } {
  const root = mkdtempSync(join(tmpdir(), 'com mand líne-'))
  return { root, home: join(root, '.home'), leave: () => rmSync(root, { recursive: true, force: true }) }
}

/** Starts the real program, as `npm run redact` does. */
export function start(args: readonly string[], home: string, { env = {}, uid }: Launch = {}): ChildProcess {
  return spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', REDACTION_ASSIST_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
}

export function ended(child: ChildProcess): Promise<Ended> {
  const text = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    text.out += piece
  })
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text.err += piece
  })
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, ...text })))
}

export const run = (args: readonly string[], home: string, launch?: Launch): Promise<Ended> =>
  ended(start(args, home, launch))

/** What a command printed with --json. Throws where standard output holds anything else. */
export const linesOf = ({ out }: Ended): readonly Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
