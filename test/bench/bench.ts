import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { type CaseBench, runCaseBench } from './case-bench.ts'
import { measure } from './child.ts'
import { type GrowthBench, runGrowthBench } from './growth-section.ts'
import type { MeasureName } from './measures.ts'
import { type NativeRun, runNative } from './native.ts'
import { plainPaper, prose, scanPages, scanPaper, textPaper } from './papers.ts'
import { type ProofBench, runProofBench } from './proof-section.ts'
import { firstProgress, type Start } from './start.ts'
import { round } from './statistics.ts'
import type { WindowBench } from './window-section.ts'

interface Timed {
  readonly pages: number
  readonly workers: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakRssBytes: number
}

export interface Bench {
  readonly command: string
  readonly date: string
  readonly commit: string
  readonly times: number
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly memoryGiB: number
    readonly system: string
    readonly node: string
    readonly loadBefore: number
  }
  readonly reads: readonly Timed[]
  readonly ocr: readonly Timed[]
  readonly native: NativeRun | null
  readonly exports: readonly (Timed & { readonly what: string })[]
  /** Absent in figures that were written before it was measured. */
  readonly proof?: ProofBench
  readonly recognisers: { readonly kilobytesASecond: number }
  readonly detection?: GrowthBench
  readonly start: Start
  /** Absent in figures that were written before it was measured. */
  readonly largeCase?: CaseBench
  readonly inWindow?: WindowBench
}

/** How much is measured. Quick is for checking that the bench runs; its figures are not to be quoted. */
export interface Scale {
  readonly command: string
  readonly times: number
  readonly reads: readonly { readonly pages: number; readonly workers: number }[]
  readonly ocrPages: number
  readonly textPages: number
  readonly scannedPages: number
}

export const full: Scale = {
  command: 'npm run bench',
  times: 3,
  reads: [
    { pages: 300, workers: 1 },
    { pages: 10, workers: 2 },
    { pages: 100, workers: 2 },
    { pages: 300, workers: 2 },
    { pages: 1000, workers: 2 },
  ],
  ocrPages: 6,
  textPages: 20,
  scannedPages: 6,
}

export const quick: Scale = {
  command: 'npm run bench -- --quick',
  times: 1,
  reads: [
    { pages: 10, workers: 2 },
    { pages: 100, workers: 2 },
  ],
  ocrPages: 2,
  textPages: 4,
  scannedPages: 2,
}

const machine = (loadBefore: number): Bench['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.versions.node,
  loadBefore: round(loadBefore),
})

const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()

const timed = (
  scale: Scale,
  name: MeasureName,
  { path, pages, workers, warmUp = null }: { path: string; pages: number; workers: number; warmUp?: string | null },
): Timed => {
  const { seconds, cpuSeconds, peakRssBytes } = measure(name, { path, workers, warmUp }, scale.times)
  return { pages, workers, seconds, cpuSeconds, peakRssBytes }
}

const measureReads = async (scale: Scale): Promise<Timed[]> => {
  const results: Timed[] = []
  const warmUp = await textPaper(6)
  for (const { pages, workers } of scale.reads) {
    results.push(timed(scale, 'read', { path: await textPaper(pages), pages, workers, warmUp }))
  }
  return results
}

const measureExports = async (scale: Scale): Promise<Bench['exports']> => {
  const { textPages, scannedPages } = scale
  const papers = [
    { what: 'text, burned', path: await textPaper(textPages), pages: textPages },
    { what: 'scan at 300 dpi, burned', path: await scanPaper(scannedPages, 300), pages: scannedPages },
    { what: 'text, copied', path: await plainPaper(textPages), pages: textPages },
  ]
  return papers.map(({ what, path, pages }) => ({ what, ...timed(scale, 'export', { path, pages, workers: 2 }) }))
}

const measureLargeCase = (scale: Scale, now: Date, say: (what: string) => void): CaseBench => {
  say('a large case')
  return runCaseBench(scale.times, now)
}

/** Runs all measures, one after the other; `say` hears what is being measured. */
export const runBench = async (scale: Scale, now: Date, say: (what: string) => void): Promise<Bench> => {
  const loadBefore = loadavg()[0] ?? 0
  say('reading and detecting')
  const reads = await measureReads(scale)
  say('recognising text')
  const scan = await scanPaper(scale.ocrPages, 300)
  const ocr = [1, 2].map((workers) => timed(scale, 'read', { path: scan, pages: scale.ocrPages, workers }))
  const native = runNative(await scanPages(await textPaper(scale.ocrPages), scale.ocrPages, 300), 300)
  say('exporting and verifying')
  const exports = await measureExports(scale)
  const proof = await runProofBench(scale.times, now)
  say('detecting alone, and starting')
  const detected = measure('detect', { text: prose(), repeat: scale.textPages }, scale.times)
  return {
    command: scale.command,
    date: now.toISOString().slice(0, 10),
    commit: commit(),
    times: scale.times,
    machine: machine(loadBefore),
    reads,
    ocr,
    native,
    exports,
    proof,
    recognisers: { kilobytesASecond: detected.units / 1000 / detected.seconds },
    detection: await runGrowthBench(now),
    start: await firstProgress(scale.times),
    largeCase: measureLargeCase(scale, now, say),
  }
}
