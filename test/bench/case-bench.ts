import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { marksIn, pagesIn, size } from './case-papers.ts'
import { median, round } from './statistics.ts'

/** A large case: what a reviewer waits for. Milliseconds. */
export interface CaseBench {
  readonly date: string
  readonly times: number
  readonly loadBefore: number
  readonly pages: number
  readonly marks: number
  readonly bulkMarks: number
  readonly openMs: number
  readonly openCpuMs: number
  readonly openAfterCrashMs: number
  readonly openAfterCrashCpuMs: number
  readonly decideMs: number
  readonly decide95Ms: number
  readonly bulkMs: number
  readonly bulkCpuMs: number
  readonly undoBulkMs: number
  readonly undoBulkCpuMs: number
  readonly peakRssBytes: number
}

type Run = Omit<CaseBench, 'date' | 'times' | 'loadBefore' | 'pages' | 'marks'>

const entry = fileURLToPath(new URL('./case-measure.ts', import.meta.url))

function runStep(step: string, folder: string, home: string): object {
  const flags = process.execArgv.filter((flag) => flag.startsWith('--max-'))
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, entry, step, folder], {
    encoding: 'utf8',
    env: { ...process.env, REDACTION_ASSIST_HOME: home },
  })
  if (!stdout.startsWith('{')) throw new Error(`${step} failed: ${stderr.trim().slice(-2000)}`)
  return JSON.parse(stdout)
}

/** Makes a case, works on it until the process is killed, and opens what is left. */
function runOnce(): Run {
  const root = mkdtempSync(join(tmpdir(), 'bench case '))
  try {
    const run = (step: string) => runStep(step, join(root, 'case'), join(root, 'home'))
    run('make')
    const worked = run('work') as Run
    const crashed = run('crashed') as Run & { readonly accepted: number }
    if (crashed.accepted !== worked.bulkMarks + 500) throw new Error('the crash lost decisions')
    const { openAfterCrashMs, openAfterCrashCpuMs } = crashed
    const peakRssBytes = Math.max(worked.peakRssBytes, crashed.peakRssBytes)
    return { ...worked, openAfterCrashMs, openAfterCrashCpuMs, peakRssBytes }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The median of so many runs, each in fresh processes; peak memory is the highest of all. */
export function runCaseBench(times: number, now: Date): CaseBench {
  const loadBefore = round(loadavg()[0] ?? 0)
  const runs = Array.from({ length: times }, runOnce)
  const middle = (figure: keyof Run): number => median(runs.map((run) => run[figure]))
  return {
    ...{ date: now.toISOString().slice(0, 10), times, loadBefore, pages: pagesIn(size), marks: marksIn(size) },
    bulkMarks: runs[0]?.bulkMarks ?? 0,
    openMs: middle('openMs'),
    openCpuMs: middle('openCpuMs'),
    openAfterCrashMs: middle('openAfterCrashMs'),
    openAfterCrashCpuMs: middle('openAfterCrashCpuMs'),
    decideMs: middle('decideMs'),
    decide95Ms: middle('decide95Ms'),
    bulkMs: middle('bulkMs'),
    bulkCpuMs: middle('bulkCpuMs'),
    undoBulkMs: middle('undoBulkMs'),
    undoBulkCpuMs: middle('undoBulkCpuMs'),
    peakRssBytes: Math.max(...runs.map((run) => run.peakRssBytes)),
  }
}
