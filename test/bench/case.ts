/** `npm run bench:case [-- --once]`: measures a large case and writes its section of BENCHMARKS.md; the other figures stay as they were. */
import { runCaseBench } from './case-bench.ts'
import { caseSection } from './case-section.ts'
import { renewFigures } from './keep.ts'

const isOnce = process.argv.includes('--once')
const isDry = process.argv.includes('--dry')
const largeCase = runCaseBench(isOnce ? 1 : 3, new Date())
if (!isDry) renewFigures({ largeCase })
console.log(caseSection(largeCase).join('\n\n'))
