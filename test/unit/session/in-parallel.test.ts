import { describe, expect, test } from 'vitest'
import { inOrder, inParallel } from '../../../electron/session/in-parallel.ts'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Counts how many are under way at once. */
function gauge() {
  const seen = { now: 0, most: 0, begun: 0 }
  const work = async (ms: number) => {
    seen.now += 1
    seen.begun += 1
    seen.most = Math.max(seen.most, seen.now)
    await sleep(Math.abs(ms))
    seen.now -= 1
    if (ms < 0) throw new Error('bad')
    return ms
  }
  return { seen, work }
}

describe('in parallel', () => {
  test('results in the order of the items, no more than so many at once', async () => {
    const { seen, work } = gauge()
    expect(await inParallel([30, 10, 20, 1, 5], 2, work)).toEqual([30, 10, 20, 1, 5])
    expect(seen.most).toBe(2)
  })

  test('nothing is begun after a failure', async () => {
    const { seen, work } = gauge()
    await expect(inParallel([5, -1, 5, 5, 5, 5], 2, work)).rejects.toThrow('bad')
    await sleep(20)
    expect(seen.begun).toBe(2)
  })
})

describe('in order', () => {
  test('each result as soon as it and all before it are there', async () => {
    const { seen, work } = gauge()
    const got: number[] = []
    for await (const value of inOrder([40, 1, 20, 2], 3, work)) got.push(value)
    expect(got).toEqual([40, 1, 20, 2])
    expect(seen.most).toBe(3)
  })

  test('however it ends, nothing is under way any more', async () => {
    const { seen, work } = gauge()
    for await (const value of inOrder([1, 60, 60, 60], 3, work)) if (value === 1) break
    expect(seen).toMatchObject({ now: 0, begun: 3 })
    const failing = async () => {
      for await (const _ of inOrder([-1, 30, 30], 3, work));
    }
    await expect(failing()).rejects.toThrow('bad')
    expect(seen.now).toBe(0)
  })
})
