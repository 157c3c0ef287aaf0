/** `npm run fuzz -- 2000 [first seed] [deep]`: that many documents, made up by seed; exit 1 where one leaks, loses or changes something. */

import { missingTools } from '../leak/attack/tools.ts'
import { examineSeeds } from './examine-seeds.ts'

const [count = 100, first = 1] = process.argv.slice(2).map(Number)
const missing = missingTools()
if (missing.length > 0) throw new Error(`The attack needs ${missing.join(', ')}.`)
const started = Date.now()
const seeds = Array.from({ length: count }, (_, i) => first + i)
let bad = 0
let cut = 0
await examineSeeds(seeds, { isDeep: process.argv.includes('deep') }, ({ seed, parts, faults, excised }) => {
  cut += excised
  if (faults.length === 0) return
  bad += 1
  process.stdout.write(`seed ${seed}: ${faults.join('; ')}\n  ${parts.join(' | ')}\n`)
})
process.stdout.write(
  `${count} documents from seed ${first}, ${bad} with a fault, ${cut} pages excised, ${Math.round((Date.now() - started) / 1000)} s\n`,
)
process.exit(bad === 0 ? 0 : 1)
