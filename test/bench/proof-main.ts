/** `npm run bench:proof [-- --once]`: measures what burning and proving a page costs one core, and writes its section of BENCHMARKS.md. */
import { renewFigures } from './keep.ts'
import { proofSection, runProofBench } from './proof-section.ts'

const proof = await runProofBench(process.argv.includes('--once') ? 1 : 3, new Date())
if (!process.argv.includes('--dry')) renewFigures({ proof })
console.log(proofSection(proof).join('\n\n'))
