import type { CaseBench } from './case-bench.ts'
import { round } from './statistics.ts'

const seconds = (ms: number): string => `${round(ms / 1000)} s`
const milliseconds = (ms: number): string => `${round(ms, 1)} ms`
const thousands = (n: number): string => n.toLocaleString('en-GB')

const rowsOf = (bench: CaseBench): readonly (readonly [what: string, figure: string, cpu: string, bar: string])[] => [
  ['Open the case as it was left', seconds(bench.openMs), seconds(bench.openCpuMs), '1.5 s'],
  [
    'Open it after the program was killed: the file read whole, every event replayed',
    seconds(bench.openAfterCrashMs),
    seconds(bench.openAfterCrashCpuMs),
    '1.5 s',
  ],
  ['One decision, on the disk when it is answered: median', milliseconds(bench.decideMs), '-', '20 ms'],
  ['The same: the slowest in twenty', milliseconds(bench.decide95Ms), '-', '-'],
  [`One decision on ${thousands(bench.bulkMarks)} marks`, seconds(bench.bulkMs), seconds(bench.bulkCpuMs), '1 s'],
  ['Undo it', seconds(bench.undoBulkMs), seconds(bench.undoBulkCpuMs), '1 s'],
  ['Highest memory of the process (MiB)', String(Math.round(bench.peakRssBytes / 2 ** 20)), '-', '500'],
]

/** The section of BENCHMARKS.md about a large case. */
export const caseSection = (bench: CaseBench): readonly string[] => [
  '## A large case',
  `${thousands(bench.pages)} pages, ${thousands(bench.marks)} marks, encrypted on the disk, every commit forced to it; the half second that a passphrase takes is not counted. Measured by \`npm run bench:case\` on ${bench.date}, median of ${bench.times}, load average before: ${bench.loadBefore}.`,
  [
    '| What | By the clock | Processor time | Bar |',
    '| --- | --- | --- | --- |',
    ...rowsOf(bench).map((row) => `| ${row.join(' | ')} |`),
  ].join('\n'),
]
