import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measured, MeasureName } from './measures.ts'
import { median } from './statistics.ts'

/** One run in a process of its own, so that its peak memory and processor time are its alone. */
export const runOnce = <T = Measured>(
  name: MeasureName | 'alone',
  options: Readonly<Record<string, unknown>>,
  script = './measure.ts',
  prefix: readonly string[] = [],
): T => {
  const entry = fileURLToPath(new URL(script, import.meta.url))
  const flags = process.execArgv.filter((flag) => flag.startsWith('--max-'))
  const [program = process.execPath, ...args] = [...prefix, process.execPath]
  const { status, stdout, stderr } = spawnSync(program, [...args, ...flags, entry, name, JSON.stringify(options)], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (status !== 0 || !line.startsWith('{')) throw new Error(`${name} failed: ${stderr.trim().slice(-2000)}`)
  return JSON.parse(line)
}

/** The median of so many runs, each in a fresh process; peak memory is the highest of all. */
export const measure = (name: MeasureName, options: Readonly<Record<string, unknown>>, times: number): Measured => {
  const runs = Array.from({ length: times }, () => runOnce<Measured>(name, options))
  return {
    units: runs[0]?.units ?? 0,
    seconds: median(runs.map((run) => run.seconds)),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakRssBytes: Math.max(...runs.map((run) => run.peakRssBytes)),
  }
}
