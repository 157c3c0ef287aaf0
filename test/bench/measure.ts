/** Runs one measure and prints it as a line of JSON; started by child.ts. */
import { type MeasureName, measures } from './measures.ts'

const [name = '', options = '{}'] = process.argv.slice(2)
if (!Object.hasOwn(measures, name)) throw new Error(`no measure called ${name}`)
const run: (given: never) => Promise<object> = measures[name as MeasureName]
const measured = await run(JSON.parse(options) as never)
console.log(JSON.stringify({ ...measured, peakRssBytes: process.resourceUsage().maxRSS * 1024 }))
