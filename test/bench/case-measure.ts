/**
 * One step of measuring a large case, in a process of its own; started by case-bench.ts. Usage: case-measure.ts <step> <folder>.
 * `work` ends by killing itself, so that `crashed` opens what a crash leaves behind.
 */
import { writeSync } from 'node:fs'
import { compose } from '../../electron/main/compose.ts'
import { closeCase } from '../../electron/session/case/close-case.ts'
import { createCase } from '../../electron/session/case/create-case.ts'
import { decide } from '../../electron/session/case/decide.ts'
import { type OpenCase, openCase } from '../../electron/session/case/open-case.ts'
import { undo } from '../../electron/session/case/undo.ts'
import { passphraseProtector } from '../../electron/store/case/passphrase-protector.ts'
import { fill, size } from './case-papers.ts'
import { median } from './statistics.ts'

const [step = '', folder = ''] = process.argv.slice(2)
const protectors = [passphraseProtector('correct horse battery', 2 ** 10)]
const actor = { reviewer: 'Bench', user: 'bench', machine: 'here', role: 'reviewer' } as const
const signal = new AbortController().signal
const { session, close } = compose({ product: 'bench', jobs: 1, signal, progress: () => {} })

const open = (): Promise<OpenCase> => openCase(session, folder, { protectors, actor })

/** By the clock and by processor time, which other programs on the machine change little. */
async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number, number]> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  const done = await work()
  const { user, system } = process.cpuUsage(cpu)
  return [done, performance.now() - began, (user + system) / 1000]
}

const steps: Readonly<Record<string, () => Promise<object>>> = {
  make: async () => {
    await createCase(session, folder, { details: { title: 'Bench' }, protectors, actor })
    const c = await open()
    fill(c, size)
    await closeCase(c)
    return {}
  },
  work: async () => {
    const [c, openMs, openCpuMs] = await timed(open)
    const [revision, bulkMs, bulkCpuMs] = await timed(() => bulk(c))
    const [undone, undoBulkMs, undoBulkCpuMs] = await timed(() => undo(c))
    if (undone.marks.length !== revision.marks.length) throw new Error('the undo did not do what the bulk did')
    bulk(c)
    const decisions = decisionsOneByOne(c)
    const decideMs = median(decisions)
    const decide95Ms = [...decisions].sort((a, b) => a - b)[Math.floor(decisions.length * 0.95)]
    const cpu = { openCpuMs, bulkCpuMs, undoBulkCpuMs }
    return { openMs, bulkMarks: revision.marks.length, bulkMs, undoBulkMs, decideMs, decide95Ms, ...cpu }
  },
  crashed: async () => {
    const [c, openAfterCrashMs, openAfterCrashCpuMs] = await timed(open)
    const accepted = [...c.state.marks.values()].filter(({ state }) => state === 'accepted').length
    await closeCase(c)
    return { openAfterCrashMs, openAfterCrashCpuMs, accepted }
  },
}

const bulk = (c: OpenCase) =>
  decide(c, { selection: { by: 'entity', entity: 'PHONE_NUMBER' }, among: 'open', decision: 'accepted' })

function decisionsOneByOne(c: OpenCase): readonly number[] {
  const ids = [...c.state.marks.values()].filter(({ entity }) => entity === 'PERSON').slice(0, 500)
  return ids.map(({ id }) => {
    const began = performance.now()
    decide(c, { selection: { by: 'marks', markIds: [id] }, among: 'all', decision: 'accepted' })
    return performance.now() - began
  })
}

const measured = (await steps[step]?.()) ?? {}
writeSync(1, `${JSON.stringify({ ...measured, peakRssBytes: process.resourceUsage().maxRSS * 1024 })}\n`)
if (step === 'work') process.kill(process.pid, 'SIGKILL')
await close()
