/** `npm run bench:case [-- --once]`: measures a large case and writes its section of BENCHMARKS.md; the other figures stay as they were. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { runCaseBench } from './case-bench.ts'
import { caseSection } from './case-section.ts'
import { compose } from './report.ts'

const isOnce = process.argv.includes('--once')
const isDry = process.argv.includes('--dry')
const largeCase = runCaseBench(isOnce ? 1 : 3, new Date())
if (!isDry) {
  const dataFile = join('docs', 'benchmarks.json')
  const bench = { ...(JSON.parse(readFileSync(dataFile, 'utf8')) as Bench), largeCase }
  writeFileSync(dataFile, `${JSON.stringify(bench, null, 2)}\n`)
  writeFileSync('BENCHMARKS.md', `${compose(bench)}\n`)
}
console.log(caseSection(largeCase).join('\n\n'))
