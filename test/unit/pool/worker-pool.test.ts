import { afterEach, describe, expect, test } from 'vitest'
import { threadStarter } from '../../../electron/pool/thread-port.ts'
import { Watchdog } from '../../../electron/pool/watchdog.ts'
import { type PoolOptions, WorkerPool } from '../../../electron/pool/worker-pool.ts'
import type { Failure } from '../../../shared/result.ts'
import type { TestJobs } from './jobs.ts'

const host = new URL('./host.ts', import.meta.url)
let pool: WorkerPool<TestJobs>
afterEach(() => pool.close())

function start(size: number, more: Partial<PoolOptions<TestJobs>> = {}): WorkerPool<TestJobs> {
  const limits = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 16 }
  pool = new WorkerPool(threadStarter(host, limits), {
    size,
    timeoutMs: () => 10_000,
    renewAboveBytes: 400 * 2 ** 20,
    ...more,
  })
  return pool
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failure: Failure) => failure.code,
  )

const threadOf = async (affinity?: string) => {
  const options = affinity ? { affinity } : {}
  return (await pool.run('echo', { value: 'x', delayMs: 20 }, options)).thread
}

describe('work is done', () => {
  test('results come back to who asked', async () => {
    start(2)
    const values = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((value) => pool.run('echo', { value })))
    expect(values.map((v) => v.value)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('in as many workers as asked for, no more', async () => {
    start(2)
    expect(new Set(await Promise.all(Array.from({ length: 8 }, () => threadOf()))).size).toBe(2)
  })

  test('pages of one document go to the worker that has it open', async () => {
    start(2)
    const [a, b] = await Promise.all([threadOf('A'), threadOf('B')])
    const later = await Promise.all(['B', 'A', 'B', 'A'].map((document) => threadOf(document)))
    expect(later).toEqual([b, a, b, a])
  })

  test('buffers that are given away are not copied', async () => {
    const bytes = new Uint8Array(1000)
    expect(await start(1).run('give', { bytes }, { transfer: [bytes.buffer] })).toBe(1000)
    expect(bytes.byteLength).toBe(0)
  })
})

const ends: readonly [how: string, job: keyof TestJobs, input: unknown, code: string][] = [
  ['a job that never ends', 'hang', null, 'TIMED_OUT'],
  ['one that never ends inside WebAssembly', 'hang-in-wasm', null, 'TIMED_OUT'],
  ['one that ends its worker', 'exit', null, 'WORKER_DIED'],
  ['one whose library throws where nobody catches', 'fail-outside', null, 'WORKER_DIED'],
  ['one that fills the heap', 'fill-heap', null, 'OUT_OF_MEMORY'],
  ['one that refuses', 'refuse', { code: 'PAGE_TOO_LARGE' }, 'PAGE_TOO_LARGE'],
  ['one that throws what nobody foresaw', 'quote', { text: 'Mr Smith' }, 'INTERNAL'],
  ['one whose answer cannot travel', 'uncloneable', null, 'INTERNAL'],
  ['one that does not exist', 'no-such-job' as keyof TestJobs, null, 'BAD_REQUEST'],
]

describe('a job that goes wrong fails alone', () => {
  test.each(ends)('%s', { timeout: 30_000 }, async (_, job, input, code) => {
    start(1, { timeoutMs: (name) => (name.startsWith('hang') ? 500 : 20_000) })
    const bad = codeOf(pool.run(job, input as never))
    const after = pool.run('echo', { value: 'next' })
    expect(await bad).toBe(code)
    expect((await after).value).toBe('next')
  })

  test('and the numbers it gave come along', async () => {
    await expect(start(1).run('refuse', { code: 'PAGE_TOO_LARGE' })).rejects.toMatchObject({ details: { page: 3 } })
  })

  test('what it said is not passed on, only where it happened', async () => {
    const told: string[] = []
    start(1, { onInternal: (job, frames) => told.push(job, ...frames) })
    const failure = await pool.run('quote', { text: 'Mr Smith\n    at Mr Jones (x:1:1)' }).catch((f: Failure) => f)
    expect(JSON.stringify(failure)).not.toMatch(/Smith|Jones/)
    expect(told.join(' ')).not.toMatch(/Smith|Jones/)
    expect(told).toContain('TypeError')
    expect(told.join(' ')).toMatch(/host\.ts:\d+/)
  })

  test('an engine that failed is not used again; one that merely refused is', async () => {
    start(1)
    const first = await threadOf()
    await codeOf(pool.run('refuse', { code: 'PAGE_TOO_LARGE' }))
    expect(await threadOf()).toBe(first)
    await codeOf(pool.run('refuse', { code: 'OCR_FAILED' }))
    expect(await threadOf()).not.toBe(first)
  })
})

test('a machine that is busy with other things is given more time', async () => {
  start(1, { timeoutMs: () => 400, slowness: () => 5 })
  await threadOf()
  expect((await pool.run('echo', { value: 'late', delayMs: 900 })).value).toBe('late')
})

describe('stopping', () => {
  test('a job under way is ended at once', async () => {
    start(1)
    const stop = new AbortController()
    const running = codeOf(pool.run('hang', null, { signal: stop.signal }))
    const waiting = codeOf(pool.run('echo', { value: 'x' }, { signal: stop.signal }))
    setTimeout(() => stop.abort(), 200)
    expect(await Promise.all([running, waiting])).toEqual(['CANCELLED', 'CANCELLED'])
    expect((await pool.run('echo', { value: 'y' })).value).toBe('y')
  })

  test('nothing starts after it', async () => {
    start(1)
    expect(await codeOf(pool.run('hang', null, { signal: AbortSignal.abort() }))).toBe('CANCELLED')
    await pool.close()
    expect(await codeOf(pool.run('echo', { value: 'x' }))).toBe('CANCELLED')
  })

  test('closing ends what is under way', async () => {
    start(2)
    const running = codeOf(pool.run('hang', null))
    await pool.close()
    expect(await running).toBe('CANCELLED')
  })
})

describe('memory', () => {
  test('a worker that holds much is replaced after the job', async () => {
    start(1, { renewAboveBytes: 64 * 2 ** 20 })
    const first = await threadOf()
    await pool.run('hold-wasm', { mebibytes: 100, delayMs: 0 })
    expect(await threadOf()).not.toBe(first)
  })

  test('workers of a document that is done are replaced on request, others kept', async () => {
    start(2)
    const [a, b] = await Promise.all([threadOf('A'), threadOf('B')])
    pool.retire('A')
    expect(await threadOf('B')).toBe(b)
    expect(await threadOf('A')).not.toBe(a)
  })

  test('what a worker held that has just died is not laid at the door of the next', async () => {
    start(1)
    const small = codeOf(pool.run('hold-wasm', { mebibytes: 20, delayMs: 600 }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    await pool.shed()
    expect(await small).toBe('done')
  })

  test('when the process holds too much, the job that holds most is stopped and the other goes on', async () => {
    start(2)
    const watchdog = new Watchdog(
      process.memoryUsage.rss() + 150 * 2 ** 20,
      (isStillNeeded) => pool.shed(isStillNeeded),
      50,
    )
    const small = codeOf(pool.run('hold-wasm', { mebibytes: 20, delayMs: 1500 }))
    const large = codeOf(pool.run('hold-wasm', { mebibytes: 400, delayMs: 8000 }))
    expect(await large).toBe('OUT_OF_MEMORY')
    expect(await small).toBe('done')
    watchdog.stop()
  })

  test.each([
    ['is done again alone where that suffices', 250, 'done'],
    ['fails where it does not suffice alone either', 700, 'OUT_OF_MEMORY'],
  ])('a job that changes nothing outside and held too much %s', async (_, mebibytes, end) => {
    start(2, { mayRunAgain: () => true })
    const limit = process.memoryUsage.rss() + 380 * 2 ** 20
    const watchdog = new Watchdog(limit, (isStillNeeded) => pool.shed(isStillNeeded), 50)
    const small = codeOf(pool.run('hold-wasm', { mebibytes: 200, delayMs: 1500 }))
    const large = codeOf(pool.run('hold-wasm', { mebibytes, delayMs: 1000 }))
    expect(await large).toBe(end)
    expect(await small).toBe('done')
    expect(await codeOf(pool.run('echo', { value: 'x' }))).toBe('done')
    watchdog.stop()
  })
})
