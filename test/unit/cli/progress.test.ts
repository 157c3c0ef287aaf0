import { describe, expect, test } from 'vitest'
import { Tally } from '../../../electron/cli/progress.ts'
import { lineOf } from '../../../electron/cli/progress-bar.ts'
import type { Progress } from '../../../electron/session/progress.ts'

function tallyOf(...events: Progress[]): Tally {
  const tally = new Tally()
  for (const event of events) tally.note(event)
  return tally
}

const steps = (document: string, count: number): Progress => ({ type: 'steps', document, count })
const step = (document: string, count = 1): Progress => ({ type: 'step', document, count })
const documents = (count: number): Progress => ({ type: 'documents', count })
const ended = (document: string): Progress => ({ type: 'document', document })

describe('how far a run is', () => {
  test('files not opened yet are taken to be like the others', () => {
    expect(tallyOf(documents(4), steps('a', 10), steps('b', 20)).expected).toBe(60)
  })

  test('a file that failed leaves no steps that will never come', () => {
    const tally = tallyOf(documents(2), steps('a', 100), step('a', 3), ended('a'), steps('b', 7))
    expect([tally.known, tally.documentsDone]).toEqual([10, 1])
  })
})

describe('the line', () => {
  const half = tallyOf(documents(2), steps('a', 30), steps('b', 30), step('a', 30))
  test('tells pages, pace, time left and files', () => {
    expect(lineOf(half, 3, 0.5, 200)).toBe(
      '[#########.........] 10 of 20 pages · 20 pages/min · 30 s left · 0 of 2 files',
    )
  })
  test('before anything is known', () => {
    expect(lineOf(tallyOf(documents(1)), 3, 0, 200)).toBe(`[${'.'.repeat(18)}] 0 of 0 pages`)
  })
  test('fits a narrow terminal', () => expect(lineOf(half, 3, 0.5, 40).length).toBeLessThan(40))
  test('tells long waits in minutes and hours', () => {
    expect(lineOf(half, 3, 30, 200)).toContain('30 min left')
    expect(lineOf(half, 3, 300, 200)).toContain('5.0 h left')
  })
})
