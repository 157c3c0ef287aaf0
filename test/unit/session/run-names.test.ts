import { expect, test } from 'vitest'
import { heldUntilNamed, type Introducing, RunNames } from '../../../electron/session/run-names.ts'
import type { Role, SharedName } from '../../../shared/model/finding.ts'

const name = (key: string, role: Role | null = null): SharedName => ({ key, role, because: '', forename: false })

const named = (...documents: readonly Introducing[]): RunNames => {
  const names = new RunNames()
  for (const document of documents) names.learn(document)
  return names
}

const rows: readonly [what: string, text: string, found: boolean][] = [
  ['as a whole word', 'then threlfall ran', true],
  ['with an accent more or less', 'then Thrélfall ran', true],
  ['in a possessive', 'Threlfall’s gate', true],
  ['in a double name', 'Mrs Threlfall-Boothroyd', true],
  ['over the end of a line', 'Mrs Threl-\nfall', true],
  ['with a letter wrong', 'Mr Threlfell ran', true],
  ['with a letter too few', 'Mr Threfall ran', true],
  ['with two letters changed about', 'Mr Therlfall', true],
  ['not with two mistakes', 'Mr Thralfell ran', false],
  ['not inside another word', 'threlfallian', false],
]
test.each(rows)('a name of another document stands in a text %s', (_, text, found) => {
  const names = named({ sha256: 'a', names: [name('threlfall', 'witness')] })
  expect(names.foreignIn('b', () => [text]).length > 0).toBe(found)
})

test('what a document introduces itself is not foreign to it; the first known role is heard', () => {
  const names = named(
    { sha256: 'a', names: [name('threlfall')] },
    { sha256: 'b', names: [name('threlfall', 'witness')] },
    { sha256: 'c', names: [name('threlfall', 'suspect'), name('boothroyd')] },
  )
  expect(names.foreignTo('a').map(({ key }) => key)).toEqual(['boothroyd'])
  expect(names.foreignTo('d').map(({ key, role }) => [key, role])).toEqual([
    ['threlfall', 'witness'],
    ['boothroyd', null],
  ])
})

test('results are held as they were until all names are known; past the limit a batch goes out', async () => {
  const results = ['a', 'b', 'c'].map((sha256) => ({
    ...{ sha256, names: [name(`name${sha256}`)], boxes: Float32Array.of(1, 2) },
  }))
  async function* each() {
    yield* results
  }
  for (const [mostBytes, sizes] of [
    [1e9, [3]],
    [1, [1, 1, 1, 0]],
  ] as const) {
    const names = new RunNames()
    const batches = []
    for await (const batch of heldUntilNamed(each(), names, mostBytes)) batches.push(batch)
    expect(batches.map(({ length }) => length)).toEqual(sizes)
    expect(await Promise.all(batches.flat().map((packed) => packed.open()))).toEqual(results)
  }
})
