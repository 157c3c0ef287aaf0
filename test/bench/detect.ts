/** `npm run bench:detect`: measures detection alone from 10 kB to 10 MB and writes its section of BENCHMARKS.md; the other figures stay as they were. */
import { growthSection, runGrowthBench } from './growth-section.ts'
import { renewFigures } from './keep.ts'

const detection = await runGrowthBench(new Date())
if (!process.argv.includes('--dry')) renewFigures({ detection })
console.log(growthSection(detection).join('\n\n'))
