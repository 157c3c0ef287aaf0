/**
 * A small process that starts programs for a large one: starting one begins with a copy of the process that does it, which
 * takes ten times as long where that one holds pages and pictures. It ends with its parent.
 */
import { execFile } from 'node:child_process'

const LIMIT_MS = 120_000
const OUTPUT_BYTES = 256 * 1024 * 1024

export interface Order {
  readonly id: number
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string | undefined
}

export interface Ended {
  readonly id: number
  /** A word where the program did not end by itself. */
  readonly status: number | string
  readonly out: Buffer
  readonly err: string
}

process.on('disconnect', () => process.exit())
process.on('message', ({ id, program, args, cwd }: Order) => {
  const settings = {
    encoding: 'buffer' as const,
    maxBuffer: OUTPUT_BYTES,
    timeout: LIMIT_MS,
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    ...(cwd === undefined ? {} : { cwd }),
  }
  execFile(program, [...args], settings, (error, out, err) => {
    const status = error === null ? 0 : (error.code ?? error.signal ?? 'unknown')
    process.send?.({ id, status, out, err: err.toString().slice(0, 200) } satisfies Ended)
  })
})
