import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { compose } from './report.ts'

const dataFile = 'benchmarks.json'

/** Writes figures and, from them, the report. */
export function writeFigures(bench: Bench, { data, report }: { readonly data: string; readonly report: string }): void {
  writeFileSync(join(data, dataFile), `${JSON.stringify(bench, null, 2)}\n`)
  writeFileSync(join(report, 'BENCHMARKS.md'), `${compose(bench)}\n`)
}

/** Renews some of the figures in the repository; the others stay as they were, with their own date. */
export function renewFigures(some: Partial<Bench>): void {
  const before = JSON.parse(readFileSync(join('docs', dataFile), 'utf8')) as Bench
  writeFigures({ ...before, ...some }, { data: 'docs', report: '.' })
}

/** What is measured by a command of its own, as it was; nothing where nothing was measured. */
export function windowFigures(data: string): Pick<Bench, 'inWindow'> {
  const path = join(data, dataFile)
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Bench) : null
  return before?.inWindow ? { inWindow: before.inWindow } : {}
}
