/** `npm run bench [-- --once | --quick]`: measures speed and memory on this machine and writes BENCHMARKS.md and docs/benchmarks.json. */
import { mkdirSync } from 'node:fs'
import { full, quick, runBench } from './bench.ts'
import { windowFigures, writeFigures } from './keep.ts'
import { benchFolder } from './papers.ts'
import { compose } from './report.ts'

const isQuick = process.argv.includes('--quick')
/** Each measure once instead of three times: a third of the time, and no median. */
const once = { ...full, command: `${full.command} -- --once`, times: 1 }
const scale = process.argv.includes('--once') ? once : full
/** Quick figures stay out of the repository. */
const place = isQuick ? { data: benchFolder, report: benchFolder } : { data: 'docs', report: '.' }
const measured = await runBench(isQuick ? quick : scale, new Date(), (what) => console.error(`bench: ${what}`))
/** The window is measured by a command of its own (`npm run bench:window`). */
const bench = { ...measured, ...windowFigures(place.data) }
mkdirSync(benchFolder, { recursive: true })
writeFigures(bench, place)
console.log(compose(bench))
