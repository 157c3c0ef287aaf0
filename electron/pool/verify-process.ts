import { type ChildProcess, fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Certificate } from '../../shared/model/certificate.ts'
import { checkNames } from '../../shared/model/check-name.ts'
import type { Verification } from '../../shared/model/export.ts'
import { Failure } from '../../shared/result.ts'
import type { JobInput } from '../../shared/worker/jobs.ts'
import { slownessNow } from './limits.ts'
import type { Reply, Request } from './messages.ts'

export interface VerifyLimits {
  /** By default what a slow machine needs for the pages. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** The process that proves one export: a child of Node's, or where Node cannot start one, Electron's utility process. */
export interface VerifierProcess {
  send(request: Request): void
  onMessage(listener: (reply: unknown) => void): void
  /** `isStarted` is false where it never ran. */
  onEnd(listener: (isStarted: boolean) => void): void
  /** At once. */
  kill(): void
}

export type StartVerifier = (path: string) => VerifierProcess

const HEAP_MIB = 1024
const START_MS = 60_000
const PAGE_MS = 8_000
export const verifierEntry = fileURLToPath(new URL('../worker/verifier.ts', import.meta.url))

/**
 * Runs `verify-export` in a process of its own that has never seen the source: it may read the program and the one file, and write nothing.
 * A process that stops, hangs or answers nonsense leaves every check unknown, so nothing is released. Throws CANCELLED.
 */
export async function verifyInFreshProcess(
  input: JobInput<'verify-export'>,
  limits: VerifyLimits = {},
  start: StartVerifier = startChild,
): Promise<Verification> {
  if (limits.signal?.aborted) throw new Failure('CANCELLED')
  const child = start(input.path)
  try {
    return await answerOf(child, input, limits)
  } finally {
    child.kill()
  }
}

/** What the verifier may read: this program, its packages and the file to be proven (Node's permission model); it cannot write or start programs. */
function startChild(path: string): VerifierProcess {
  const child = forked(path)
  return {
    send: (request) => void child.send(request, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.on('error', () => listener(false)).on('exit', () => listener(true)),
    kill: () => void child.kill('SIGKILL'),
  }
}

function forked(path: string): ChildProcess {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const readable = new Set([root, realpathSync(root), realpathSync(`${root}node_modules`), path, realpathSync(path)])
  return fork(verifierEntry, {
    execArgv: [
      '--permission',
      ...[...readable].map((one) => `--allow-fs-read=${one}`),
      '--allow-worker',
      `--max-old-space-size=${HEAP_MIB}`,
      '--no-warnings',
    ],
    env: verifierEnvironment(),
    cwd: root,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Windows starts no program without it. */
export const verifierEnvironment = (): NodeJS.ProcessEnv =>
  process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }

function answerOf(
  child: VerifierProcess,
  input: JobInput<'verify-export'>,
  { timeoutMs = (START_MS + PAGE_MS * input.pages.length) * slownessNow(), signal }: VerifyLimits,
): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => resolve(unknown('the verifier took too long'))), timeoutMs)
    const cancel = () => finish(() => reject(new Failure('CANCELLED')))
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      settle()
    }
    signal?.addEventListener('abort', cancel)
    child.onMessage((reply) => finish(() => resolve(verificationIn(reply as Reply))))
    child.onEnd((isStarted) =>
      finish(() => resolve(unknown(isStarted ? 'the verifier stopped' : 'the verifier did not start'))),
    )
    child.send({ id: 1, name: 'verify-export', input })
  })
}

/** The answer is held to its schema: what comes out of a process that read a hostile file is not trusted. */
function verificationIn(reply: Reply): Verification {
  const parsed = Certificate.shape.verification.safeParse(reply.ok ? reply.value : null)
  if (!parsed.success) return unknown('the verifier failed')
  const { passed, checks } = parsed.data
  const agrees = passed === (checks.length > 0 && checks.every(({ result }) => result === 'passed'))
  return agrees ? (parsed.data as Verification) : unknown('the verifier contradicts itself')
}

/** No check has an answer. */
const unknown = (detail: string): Verification => ({
  passed: false,
  checks: Object.keys(checkNames).map((name) => ({ name, engine: 'none', result: 'unknown', pages: [], detail })),
})
