import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { runOnce } from './child.ts'
import { calmPaper, scanPaper, textPaper } from './papers.ts'
import type { ProofTimes } from './proof.ts'
import { type ProofReference, redactWithMupdf } from './proof-reference.ts'
import { median, round } from './statistics.ts'
import { table } from './table.ts'

/** What one more page costs, and what the file costs whatever its pages. */
export interface ProofRow {
  readonly what: string
  readonly pages: readonly [few: number, many: number]
  readonly redactionsAPage: number
  readonly burnCpuSecondsAPage: number
  readonly verifyCpuSecondsAPage: number
  readonly secondsAPage: number
  readonly cpuSecondsAFile: number
  readonly barSeconds: number
  readonly reference: ProofReference | null
}

export interface ProofBench {
  readonly date: string
  readonly times: number
  readonly loadBefore: number
  readonly isOneCore: boolean
  readonly rows: readonly ProofRow[]
}

/** Holds a process and its children to the first core. */
const oneCore = ['taskset', '-c', '0']
const canHold = (): boolean => spawnSync(oneCore[0]!, ['-c', '0', 'true']).status === 0

const measureFile = (path: string, times: number, prefix: readonly string[]): ProofTimes => {
  const runs = Array.from({ length: times }, () =>
    runOnce<ProofTimes>('proof', { path, workers: 1 }, undefined, prefix),
  )
  const middle = (figure: 'burnCpuSeconds' | 'verifyCpuSeconds' | 'seconds'): number =>
    median(runs.map((run) => run[figure]))
  return {
    burnCpuSeconds: middle('burnCpuSeconds'),
    verifyCpuSeconds: middle('verifyCpuSeconds'),
    seconds: middle('seconds'),
    regions: runs[0]?.regions ?? [],
  }
}

interface Paper {
  readonly what: string
  readonly barSeconds: number
  readonly few: number
  readonly many: number
  readonly path: (pages: number) => Promise<string>
}

const papers: readonly Paper[] = [
  { what: 'text', barSeconds: 1, few: 4, many: 20, path: textPaper },
  { what: 'text, every other sentence harmless', barSeconds: 1, few: 4, many: 20, path: calmPaper },
  { what: 'scan at 300 dpi', barSeconds: 2.5, few: 2, many: 6, path: (pages) => scanPaper(pages, 300) },
]

async function rowOf(paper: Paper, times: number, prefix: readonly string[]): Promise<ProofRow> {
  const { few, many } = paper
  const small = measureFile(await paper.path(few), times, prefix)
  const path = await paper.path(many)
  const large = measureFile(path, times, prefix)
  const slope = (figure: (of: ProofTimes) => number): number => (figure(large) - figure(small)) / (many - few)
  const total = ({ burnCpuSeconds, verifyCpuSeconds }: ProofTimes): number => burnCpuSeconds + verifyCpuSeconds
  return {
    what: paper.what,
    barSeconds: paper.barSeconds,
    pages: [few, many],
    redactionsAPage: large.regions.flat().length / many,
    burnCpuSecondsAPage: slope((of) => of.burnCpuSeconds),
    verifyCpuSecondsAPage: slope((of) => of.verifyCpuSeconds),
    secondsAPage: slope((of) => of.seconds),
    cpuSecondsAFile: total(small) - few * slope(total),
    reference: redactWithMupdf(path, large.regions),
  }
}

/** Burning and proof with one worker, on one core where the machine can hold a process to it. */
export async function runProofBench(times: number, now: Date): Promise<ProofBench> {
  const loadBefore = round(loadavg()[0] ?? 0)
  const isOneCore = canHold()
  const rows: ProofRow[] = []
  for (const paper of papers) rows.push(await rowOf(paper, times, isOneCore ? oneCore : []))
  return { date: now.toISOString().slice(0, 10), times, loadBefore, isOneCore, rows }
}

const referenceOf = ({ reference, pages }: ProofRow): string =>
  reference ? `${round(reference.cpuSeconds / pages[1])}` : '-'

/** The section of BENCHMARKS.md about what a proof costs one core. */
export const proofSection = (bench: ProofBench): readonly string[] => [
  '### Burn and verify, one core',
  `One worker${bench.isOneCore ? ', held to one core (`taskset -c 0`), the process that proves included' : ''}; processor seconds. A page is what one more of them costs: files of ${bench.rows.map(({ what, pages }) => `${pages.join(' and ')} pages (${what})`).join(', ')}. A file is what is left: starting the worker's and the verifier's programs, once a file. Beside it MuPDF, which PyMuPDF wraps, redacting and saving the same places without any proof (${bench.rows[0]?.reference?.version ?? 'not installed here'}; PyMuPDF itself is not installed). Measured by \`npm run bench:proof\` on ${bench.date}, median of ${bench.times}, load average before: ${bench.loadBefore}.`,
  table(
    ['Page', 'Redactions', 'Burn s', 'Verify s', 'Together s', 'Bar s', 'By the clock s', 'Once a file s', 'MuPDF s'],
    bench.rows.map((row) => [
      row.what,
      Math.round(row.redactionsAPage),
      round(row.burnCpuSecondsAPage),
      round(row.verifyCpuSecondsAPage),
      round(row.burnCpuSecondsAPage + row.verifyCpuSecondsAPage),
      row.barSeconds,
      round(row.secondsAPage),
      round(row.cpuSecondsAFile),
      referenceOf(row),
    ]),
  ),
]
