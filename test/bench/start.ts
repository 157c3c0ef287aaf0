import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './statistics.ts'

export interface Start {
  readonly milliseconds: number
  /** Progress is drawn on a terminal only; `script` (util-linux) makes one. */
  readonly isTerminal: boolean
}

const detect = ['electron/cli/main.ts', 'detect', 'resources/training-case/documents']

/** Milliseconds until a command says anything; it is then stopped. */
const untilFirstWord = (command: string, args: readonly string[], home: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { env: { ...process.env, REDACTION_ASSIST_HOME: home } })
    const heard = (): void => {
      resolve(performance.now() - started)
      child.kill('SIGINT')
    }
    child.stdout.once('data', heard)
    child.stderr.once('data', heard)
    child.once('error', reject)
    child.once('exit', () => reject(new Error('it ended without a word')))
  })

/** From the command line to the first sign of progress, the very first start aside. */
export const firstProgress = async (times: number): Promise<Start> => {
  const isTerminal = spawnSync('script', ['--version']).status === 0
  const home = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const [command, args] = isTerminal
    ? ['script', ['-qefc', [process.execPath, ...detect].join(' '), '/dev/null']]
    : [process.execPath, detect]
  try {
    const all: number[] = []
    for (let i = 0; i <= times; i++) all.push(await untilFirstWord(command as string, args as string[], home))
    return { milliseconds: median(all.slice(1)), isTerminal }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
