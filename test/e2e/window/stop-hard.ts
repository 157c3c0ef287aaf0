import { readdirSync, readFileSync } from 'node:fs'
import type { App } from './open-app.ts'

/** Kills the app as `kill -9` does, and resolves once its process is gone. */
export function killHard(app: App): Promise<void> {
  const child = app.process()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** Numbers of the processes whose command line holds `text`; Linux only. */
export const processesWith = (text: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLineOf(pid).includes(text))
    .map(Number)

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
