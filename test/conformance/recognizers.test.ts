import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lexicons } from '../../electron/worker/lexicons.ts'
import { pageView } from '../../shared/detect/page-view.ts'
import { recognizers } from '../../shared/detect/recognizers/index.ts'
import { entities } from '../../shared/model/entity.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'shared/detect/recognizers')
const files = readdirSync(folder).filter((file) => file !== 'index.ts')

const target = 200_000
const filled = (unit: string): string => unit.repeat(Math.ceil(target / unit.length)).slice(0, target)

/** Texts that make a pattern with nested or neighbouring repetition try again and again. */
const hostile: readonly (readonly [string, string])[] = [
  ['letters', filled('a')],
  ['capitals', filled('A')],
  ['capitalised words', filled('Anna Brown ')],
  ['initials', filled('A. B. C ')],
  ['digits', filled('7')],
  ['digits and spaces', filled('07 ')],
  ['digits and hyphens', filled('12-')],
  ['digits and slashes', filled('12/34')],
  ['letters and digits', filled('A1')],
  ['mail-like', filled('a.b@')],
  ['dots', filled('a.')],
  ['spaces', filled(' ')],
  ['lines', filled('\n')],
  ['labels', filled('Name: ')],
  ['number words', filled('one two ')],
  ['spelt out', filled('dot at ')],
  ['streets', filled('12 High ')],
  ['brackets', filled('(A) ')],
  ['quotation marks', filled('"A ')],
  ['stars', filled('* x ')],
  ['hex', filled('AB:CD:')],
  ['bars', filled('| a | ')],
  ['dates', filled('01/02/1990 ')],
  ['a word and spaces', `${filled('a ').slice(0, target / 2)}${' '.repeat(target / 2)}`],
]

describe('the table of rules', () => {
  it('has one line for each file', () => {
    expect(recognizers.length).toBe(files.length)
  })

  it('names each rule once, as its file', () => {
    expect(recognizers.map(({ id }) => `${id}.ts`).sort()).toEqual([...files].sort())
  })

  it.each(files)('%s has an example test', (file) => {
    expect(existsSync(join(root, 'test/examples', file.replace('.ts', '.test.ts')))).toBe(true)
  })

  it('knows every entity, or says why no rule does', () => {
    const claimed = new Set<string>(recognizers.flatMap((rule) => rule.entities))
    expect(Object.keys(entities).filter((id) => !claimed.has(id))).toEqual([])
  })
})

describe.each(hostile)('200 kB of %s', (_name, text) => {
  const view = pageView({ pageIndex: 0, text, source: 'text' }, lexicons())
  it('takes no rule 200 ms', () => {
    const slow = recognizers
      .map(({ id, find }) => {
        const start = process.cpuUsage()
        find(view, { lexicons: lexicons(), documentType: null })
        const { user, system } = process.cpuUsage(start)
        return { id, ms: Math.round((user + system) / 1000) }
      })
      .filter(({ ms }) => ms >= 200)
    expect(slow).toEqual([])
  })
})
