import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyInFreshProcess } from '../../electron/pool/verify-process.ts'
import { verifyAgainstCertificate } from '../../electron/session/verify.ts'
import { sha256 } from '../../electron/store/digest.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import { randomOf } from '../unit/review/random.ts'
import { ended, linesOf, makeRoom, run, start } from './command-line.ts'
import { statement } from './papers.ts'

const room = makeRoom()
const source = join(room.root, 'in')
const how = ['--reviewer', 'R', '--accept', 'all', '--policy', 'everything', '--json']
const redactArgs = (out: string) => ['redact', source, '--out', out, ...how]
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

let wholeMs = 0
beforeAll(async () => {
  mkdirSync(source)
  writeFileSync(join(source, 'a.pdf'), statement)
  const began = performance.now()
  const { status, err } = await run(redactArgs(join(room.root, 'warm')), room.home)
  wholeMs = performance.now() - began
  if (status !== 0) throw new Error(err)
}, 90_000)
afterAll(() => room.leave())

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Whatever stands in `redacted` is proven by the certificate that stands with it. */
async function expectOnlyProven(out: string): Promise<void> {
  for (const name of namesIn(join(out, 'redacted'))) {
    const certificatePath = join(out, 'certificates', name.replace('_REDACTED.pdf', '.json'))
    const session = {
      signal: new AbortController().signal,
      verify: (input: Parameters<typeof verifyInFreshProcess>[0], signal: AbortSignal) =>
        verifyInFreshProcess(input, { signal }),
    }
    const { passed } = await verifyAgainstCertificate(session, { path: join(out, 'redacted', name), certificatePath })
    expect(passed, name).toBe(true)
  }
}

/** The log is whole but for a last line that was being written. */
function expectWholeLog(out: string): void {
  const path = join(out, 'audit', 'audit.jsonl')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  expect(verifyChain(text.slice(0, text.lastIndexOf('\n') + 1), sha256)).toMatchObject({ intact: true })
}

/** The next run clears up and does what is still to do. */
async function expectNextRunToFinish(out: string): Promise<void> {
  const before = namesIn(join(out, 'redacted'))
  const next = await run(redactArgs(out), room.home)
  const codes = linesOf(next).map(({ error }) => error)
  expect(
    codes.every((code) => code === null || code === 'OUTPUT_EXISTS'),
    String(codes),
  ).toBe(true)
  expect(namesIn(join(out, 'redacted')).length).toBeGreaterThanOrEqual(before.length)
  for (const folder of ['redacted', 'unredacted']) expect(namesIn(join(out, folder))).toHaveLength(1)
  expect(namesIn(join(out, 'certificates')).map((name) => name.slice(-4))).toEqual(['json', '.pdf'])
  expect(namesIn(out).filter((name) => name.startsWith('.'))).toEqual([])
  expectWholeLog(out)
}

async function killWhen(out: string, isTime: (ms: number) => boolean): Promise<void> {
  const child = start(redactArgs(out), room.home)
  const end = ended(child)
  const began = performance.now()
  let isOver = false
  child.on('exit', () => {
    isOver = true
  })
  while (!isOver && !isTime(performance.now() - began)) await sleep(1)
  child.kill('SIGKILL')
  await end
}

/** Any file of this name in any work folder. */
const isInWork = (out: string, file: string): boolean =>
  namesIn(out)
    .filter((name) => name.startsWith('.work-'))
    .some((work) => namesIn(join(out, work)).some((document) => existsSync(join(out, work, document, file))))

const moments: readonly [when: string, isTime: (out: string) => boolean][] = [
  ['the redacted copy is written but not proven', (out) => isInWork(out, 'redacted.pdf')],
  ['the proof is recorded', (out) => isInWork(out, 'certificate.json')],
  ['the release is decided', (out) => isInWork(out, 'release.json')],
  ['the first file is in its place', (out) => namesIn(join(out, 'unredacted')).length > 0],
]

describe('kill -9 leaves the old state or the new, never a copy that is not proven', () => {
  test.each(moments)('when %s', { timeout: 120_000 }, async (when, isTime) => {
    const out = join(room.root, `moment ${when}`)
    await killWhen(out, () => isTime(out))
    await expectOnlyProven(out)
    expectWholeLog(out)
    await expectNextRunToFinish(out)
  })

  test.each([1, 2])('at a random moment, seed %i', { timeout: 120_000 }, async (seed) => {
    const out = join(room.root, `seed ${seed}`)
    const at = randomOf(seed)() * wholeMs
    await killWhen(out, (ms) => ms >= at)
    await expectOnlyProven(out)
    expectWholeLog(out)
    await expectNextRunToFinish(out)
  })
})

describe('being asked to stop', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves nothing half-written', { timeout: 60_000 }, async (signal, status) => {
    const out = join(room.root, signal)
    const child = start(redactArgs(out), room.home)
    const end = ended(child)
    while (!isInWork(out, 'redacted.pdf')) await sleep(2)
    child.kill(signal)
    const stopped = await end
    expect(stopped.status).toBe(status)
    expect(stopped.err).toContain('CANCELLED')
    expect(namesIn(out).filter((name) => name.startsWith('.'))).toEqual([])
    await expectOnlyProven(out)
    expectWholeLog(out)
  })

  test('before anything is read', async () => {
    const child = start(['detect', source], room.home)
    const end = ended(child)
    await sleep(150)
    child.kill('SIGINT')
    const { status, signal } = await end
    expect(status === 130 || signal === 'SIGINT').toBe(true)
  })

  test('a reader that goes away is no fault', async () => {
    const child = start(['entities', '--json'], room.home)
    child.stdout?.destroy()
    const { status, err } = await ended(child)
    expect([status, err]).toEqual([0, ''])
  })
})
