import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { runOnce } from './child.ts'
import type { measureGrowth } from './growth.ts'
import { prose } from './papers.ts'
import { round } from './statistics.ts'
import { table } from './table.ts'

export type GrowthBench = Awaited<ReturnType<typeof measureGrowth>> & {
  /** Of a process that does nothing but search a megabyte, in one thread. */
  readonly aloneRssBytes: number
  readonly date: string
  readonly loadBefore: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Built as the product's workers are: run from its source, Node would hold its compiler of types as well, some 20 MB. */
async function builtAlone(): Promise<string> {
  const target = { outDir: 'out/bench', target: 'node24', minify: false, copyPublicDir: false } as const
  await build({ configFile: false, root, logLevel: 'warn', build: { ssr: 'test/bench/alone.ts', ...target } })
  return '../../out/bench/alone.js'
}

/** In a process of its own, once. */
export const runGrowthBench = async (now: Date): Promise<GrowthBench> => {
  const loadBefore = round(loadavg()[0] ?? 0)
  const aloneRssBytes = runOnce('alone', { text: prose() }, await builtAlone()).peakRssBytes
  return {
    ...runOnce<Awaited<ReturnType<typeof measureGrowth>>>('growth', {}),
    aloneRssBytes,
    date: now.toISOString().slice(0, 10),
    loadBefore,
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6)
const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/** What the table must say beside its rows: how far the slowest size is from the fastest, small ones left out. */
const spread = ({ rows }: GrowthBench): string => {
  const rates = rows.map(({ kilobytesACpuSecond }) => kilobytesACpuSecond)
  return `By processor time the slowest size is searched at ${Math.round((100 * Math.min(...rates)) / Math.max(...rates))} % of the speed of the fastest (the workers' compilers are part of it).`
}

/** The section of BENCHMARKS.md about detection by size. */
export const growthSection = (bench: GrowthBench): readonly string[] => [
  '### From 10 kB to 10 MB',
  `Police prose, policy \`everything\`, one after the other in one process, by one worker of the pool with the limits that it has in the product; texts and findings pass to the worker and back, and that is counted. Memory is the highest of the whole process up to then, the main thread and the findings held in it included; after the first page it is ${mebibytes(bench.restRssBytes)} MiB, of which Node itself takes some 60. Measured by \`npm run bench:detect\` on ${bench.date}, once, load average before: ${bench.loadBefore}.`,
  table(
    ['Text', 'kB/s', 'kB a processor second', 'Findings', 'Peak MiB'],
    bench.rows.map(({ kilobytes, kilobytesASecond, kilobytesACpuSecond, findings, peakRssBytes }) => [
      kilobytes < 1_000 ? `${kilobytes} kB` : `${kilobytes / 1_000} MB`,
      Math.round(kilobytesASecond),
      Math.round(kilobytesACpuSecond),
      findings,
      mebibytes(peakRssBytes),
    ]),
  ),
  spread(bench),
  `All recognisers alone, in one thread of a process that does nothing else, over 1 MB of text, built as in the product: ${megabytes(bench.aloneRssBytes)} MB at most, Node and the word lists included (bar: 200 MB).`,
]
