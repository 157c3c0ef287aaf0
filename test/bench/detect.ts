/** `npm run bench:detect`: measures detection alone from 10 kB to 10 MB and writes its section of BENCHMARKS.md; the other figures stay as they were. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { growthSection, runGrowthBench } from './growth-section.ts'
import { compose } from './report.ts'

const detection = runGrowthBench(new Date())
if (!process.argv.includes('--dry')) {
  const dataFile = join('docs', 'benchmarks.json')
  const bench = { ...(JSON.parse(readFileSync(dataFile, 'utf8')) as Bench), detection }
  writeFileSync(dataFile, `${JSON.stringify(bench, null, 2)}\n`)
  writeFileSync('BENCHMARKS.md', `${compose(bench)}\n`)
}
console.log(growthSection(detection).join('\n\n'))
