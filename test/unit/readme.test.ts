import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../electron/cli/commands/index.ts'

const readme = readFileSync('README.md', 'utf8')
const guide = readFileSync('docs/user-guide.md', 'utf8')
const manifest: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((k) =>
  Object.keys(manifest[k] ?? {}),
)
const rows = readme.split('\n').filter((line) => line.startsWith('| `'))

test.each(packages)('the README says why %s is there, in one row', (name) => {
  const why = rows.filter((row) => row.includes(`\`${name}\``))
  expect(why).toHaveLength(1)
  expect(why[0]).toMatch(/\| [A-Z][^|]+\. \|$/)
})

test('the README explains no package that is not there', () => {
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]))
  expect(named.filter((name) => !packages.includes(name ?? ''))).toEqual([])
})

test.each([...new Set(`${readme}\n${guide}`.match(/npm (?:run (?:--silent )?)?[a-z-]+/g))])(
  '"%s" is a command',
  (line) => {
    const name = line.split(' ').at(-1) ?? ''
    expect(['ci', ...Object.keys(manifest.scripts ?? {})]).toContain(name)
  },
)

test.each(Object.entries(manifest.scripts ?? {}))('npm run %s starts files that exist', (_name, script) => {
  const files = script.match(/[\w./-]+\.(?:ts|cjs)\b/g) ?? []
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

describe.each([
  ['README.md', readme, '.'],
  ['docs/user-guide.md', guide, 'docs'],
])('%s', (_name, text, folder) => {
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1] ?? '').filter((l) => !l.includes('://'))

  test.each(links.length > 0 ? links : ['.'])('links to %s, which exists', (link) => {
    expect(existsSync(join(folder, link))).toBe(true)
  })

  test('names only commands that the command line has', () => {
    const named = [...text.matchAll(/redact -- (audit verify|case [a-z-]+|[a-z]+)/g)].map((m) => m[1] ?? '')
    const known = commands.map(({ name }) => name)
    expect(named.length).toBeGreaterThan(0)
    expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([])
  })
})

test.each(commands.map(({ name }) => name))('the user guide shows the command "%s"', (name) => {
  expect(guide).toContain(`redact -- ${name}`)
})
