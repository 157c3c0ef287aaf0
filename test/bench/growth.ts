import { compose } from '../../electron/main/compose.ts'
import { loadPolicy } from '../../electron/session/load-policy.ts'
import { prosePages } from './papers.ts'

/** How fast text of one size is searched, and what the process has held at most up to then. */
export interface GrowthRow {
  readonly kilobytes: number
  readonly kilobytesASecond: number
  /** By processor time, all threads together: other programs on the machine change it little. */
  readonly kilobytesACpuSecond: number
  readonly findings: number
  readonly peakRssBytes: number
}

const sizes = [10, 100, 1_000, 10_000]
/** Small sizes are searched so often that this much is searched in all. */
const leastKilobytes = 500
const warmUpKilobytes = 1_000

/** From 10 kB to 10 MB one after the other in one process, by one worker of the pool as the product has it. */
export async function measureGrowth(): Promise<{ readonly rows: readonly GrowthRow[]; readonly restRssBytes: number }> {
  const { policy } = await loadPolicy('everything')
  const signal = new AbortController().signal
  const { session, close } = compose({ product: 'bench', jobs: 1, signal, progress: () => {} })
  const search = async (kilobytes: number): Promise<number> => {
    const input = { documentSha256: '0'.repeat(64), pages: prosePages(1_000 * kilobytes), policy }
    return (await session.pool.run('detect-document', input, { signal, timeoutMs: 600_000 })).findings.length
  }
  const timed = async (kilobytes: number): Promise<GrowthRow> => {
    const times = Math.max(1, Math.round(leastKilobytes / kilobytes))
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    let findings = 0
    for (let n = 0; n < times; n++) findings = await search(kilobytes)
    const seconds = (performance.now() - began) / 1_000
    const { user, system } = process.cpuUsage(cpu)
    const searched = times * kilobytes
    const speed = { kilobytesASecond: searched / seconds, kilobytesACpuSecond: (1e6 * searched) / (user + system) }
    return { kilobytes, ...speed, findings, peakRssBytes: peak() }
  }
  try {
    await search(1)
    const restRssBytes = peak()
    await search(warmUpKilobytes)
    const rows: GrowthRow[] = []
    for (const kilobytes of sizes) rows.push(await timed(kilobytes))
    return { rows, restRssBytes }
  } finally {
    await close()
  }
}

const peak = (): number => process.resourceUsage().maxRSS * 1024
