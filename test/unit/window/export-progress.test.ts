import { expect, test } from 'vitest'
import { ExportProgress } from '../../../electron/main/export-progress.ts'

test('an export tells how far it is; reading beside it is not counted', () => {
  const told: { done: number; expected: number }[] = []
  const progress = new ExportProgress((one) => told.push(one))
  progress.note({ type: 'steps', document: 'being read', count: 40 })
  progress.note({ type: 'step', document: 'being read', count: 1 })
  expect(told).toEqual([])
  progress.note({ type: 'documents', count: 2 })
  progress.note({ type: 'steps', document: 'a', count: 6 })
  progress.note({ type: 'step', document: 'a', count: 6 })
  progress.note({ type: 'step', document: 'being read', count: 1 })
  expect(told.at(-1)).toEqual({ done: 6, expected: 12 })
  progress.note({ type: 'document', document: 'a' })
  progress.note({ type: 'steps', document: 'b', count: 2 })
  progress.note({ type: 'step', document: 'b', count: 2 })
  expect(told.at(-1)).toEqual({ done: 8, expected: 8 })
  progress.note({ type: 'document', document: 'b' })
  const before = told.length
  progress.note({ type: 'step', document: 'b', count: 1 })
  expect(told.length).toBe(before)
})
