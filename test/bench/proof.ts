import { readFileSync } from 'node:fs'
import type { Session } from '../../electron/session/session.ts'
import type { Box } from '../../shared/geometry/quad.ts'

/** Processor seconds of one export's burning and proof, the process that proves it included. */
export interface ProofTimes {
  readonly burnCpuSeconds: number
  readonly verifyCpuSeconds: number
  /** By the clock; says something where the process was held to one core of an idle machine. */
  readonly seconds: number
  /** Of each page the redactions, in points. */
  readonly regions: readonly (readonly Box[])[]
}

/** Linux counts in hundredths of a second. */
const TICKS = 100
/** After its answer the verifier's process is ended; its time counts when it has. */
const ENDED_MS = 400

/** Of this process with its threads, and of the children that have ended (proc(5): cutime, cstime). */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ')
  return (user + system) / 1e6 + (Number(fields[13]) + Number(fields[14])) / TICKS
}

/** The same session, taking the time from the first page burned to the last proof. */
export function withProofClock(session: Session): { readonly session: Session; times(): ProofTimes } {
  const sum = { burnCpuSeconds: 0, verifyCpuSeconds: 0, seconds: 0, regions: [] as (readonly Box[])[] }
  let since: { readonly cpu: number; readonly clock: number } | null = null
  const now = () => ({ cpu: cpuSeconds(), clock: performance.now() })
  const pool: Session['pool'] = Object.create(session.pool)
  pool.run = (name, ...rest) => {
    if (name === 'burn-page') since ??= now()
    return session.pool.run(name, ...rest)
  }
  const verify: Session['verify'] = async (input, signal) => {
    const [begun, burned] = [since ?? now(), now()]
    const verification = await session.verify(input, signal)
    sum.seconds += (performance.now() - begun.clock) / 1000
    await new Promise((resolve) => setTimeout(resolve, ENDED_MS))
    sum.burnCpuSeconds += burned.cpu - begun.cpu
    sum.verifyCpuSeconds += cpuSeconds() - burned.cpu
    sum.regions = input.pages.map(({ regions }) => regions.map(({ box }) => box))
    since = null
    return verification
  }
  return { session: { ...session, pool, verify }, times: () => sum }
}
