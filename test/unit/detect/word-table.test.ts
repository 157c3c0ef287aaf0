import { expect, test } from 'vitest'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { WordTable } from '../../../shared/detect/word-table.ts'
import { randomOf } from '../review/random.ts'

test('answers as a map does, for words that it has and for words that it has not', () => {
  const random = randomOf(11)
  const word = () => Array.from({ length: 1 + random() * 5 }, () => 'abcé-'[Math.floor(random() * 5)]).join('')
  const map = new Map(Array.from({ length: 900 }, () => [word(), 1 + Math.floor(random() * 255)] as const))
  const text = [...map.keys()].join(' ')
  const table = new WordTable(text, map.size)
  let at = 0
  for (const [word, flags] of map) {
    table.note(at, at + word.length, flags)
    at += word.length + 1
  }
  expect(table.size).toBe(map.size)
  for (const asked of [...map.keys(), '', ...Array.from({ length: 3_000 }, word)])
    expect([asked, table.get(asked), table.has(asked)]).toEqual([asked, map.get(asked), map.has(asked)])
})

test('nothing is in one without words', () => {
  const table = new WordTable('', 0)
  expect([table.size, table.get('a'), table.has('')]).toEqual([0, undefined, false])
})

test('bits that are noted of one word at two places are both there', () => {
  const table = new WordTable('rose rose', 2)
  table.note(0, 4, 4)
  table.note(5, 9, 1)
  expect([table.size, table.get('rose')]).toEqual([1, 5])
})

test('the lists of the product are in it', () => {
  const { words } = lexicons()
  expect(words.size).toBeGreaterThan(100_000)
  expect([words.get('table'), words.get('xqzzvv')]).toEqual([4, undefined])
})
