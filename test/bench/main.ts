/** `npm run bench [-- --once | --quick]`: measures speed and memory on this machine and writes BENCHMARKS.md and docs/benchmarks.json. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, full, quick, runBench } from './bench.ts'
import { benchFolder } from './papers.ts'
import { compose } from './report.ts'

const isQuick = process.argv.includes('--quick')
/** Each measure once instead of three times: a third of the time, and no median. */
const once = { ...full, command: `${full.command} -- --once`, times: 1 }
const scale = process.argv.includes('--once') ? once : full
/** Quick figures stay out of the repository. */
const [reportFile, dataFile] = isQuick
  ? [join(benchFolder, 'BENCHMARKS.md'), join(benchFolder, 'benchmarks.json')]
  : ['BENCHMARKS.md', join('docs', 'benchmarks.json')]
/** The window is measured by itself (`npm run bench:window`): its figures stay, with their own date. */
const before = existsSync(dataFile) ? (JSON.parse(readFileSync(dataFile, 'utf8')) as Bench) : null
const measured = await runBench(isQuick ? quick : scale, new Date(), (what) => console.error(`bench: ${what}`))
const bench: Bench = { ...measured, ...(before?.inWindow && { inWindow: before.inWindow }) }
const report = `${compose(bench)}\n`
mkdirSync(benchFolder, { recursive: true })
writeFileSync(reportFile, report)
writeFileSync(dataFile, `${JSON.stringify(bench, null, 2)}\n`)
console.log(report)
