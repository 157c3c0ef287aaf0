import { expect, test } from 'vitest'
import { DroppedFiles } from '../../../electron/main/dropped-files.ts'

const file = (name: string) => ({ documentId: name, name })

test('files that are dropped before the page listens, or while it is loaded anew, reach it once it does', () => {
  const told: string[][] = []
  const dropped = new DroppedFiles((files) => told.push(files.map(({ name }) => name)))
  dropped.add([file('a')])
  dropped.add([file('b')])
  expect(told).toEqual([])
  dropped.hear()
  dropped.add([file('c')])
  dropped.pause()
  dropped.add([file('d')])
  dropped.hear()
  dropped.hear()
  expect(told).toEqual([['a', 'b'], ['c'], ['d']])
})
