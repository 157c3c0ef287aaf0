import type { Session } from '../session/session.ts'
import { fixedSettingsPath, loadFixedSettings } from '../store/fixed-settings.ts'
import { type Given, UsageError } from './command.ts'
import { ProgressBar } from './progress-bar.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Runs `work` with a session of the whole product; its engines are loaded only now. */
export async function withSession<T>(
  terminal: Terminal,
  { jobs, stepsPerPage }: { readonly jobs: number | null; readonly stepsPerPage: number },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { compose } = await import('../main/compose.ts')
  const bar = new ProgressBar(terminal, stepsPerPage)
  const { session, close } = compose({
    product: version(),
    jobs,
    signal: terminal.signal,
    fixed: () => loadFixedSettings(fixedSettingsPath()),
    progress: (event) => bar.note(event),
  })
  try {
    return await work(session)
  } finally {
    bar.end()
    await close()
  }
}

/** `--jobs`. */
export function jobsOf(given: Given): number | null {
  const text = given.text('jobs')
  if (text === null) return null
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 32) throw new UsageError('--jobs takes a whole number from 1 to 32')
  return jobs
}
