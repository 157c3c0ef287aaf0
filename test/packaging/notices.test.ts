import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeNotices, noticesFile, readShipped } from './notices.ts'

const shipped = readShipped()

/** What may ship: permissive licences alone. */
const permissive = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Zlib', 'OFL-1.1'])

test('every package that ships is under a permissive licence', () => {
  expect(shipped.length).toBeGreaterThan(10)
  const parts = (licence: string): string[] => licence.replace(/[()]/g, '').split(' AND ')
  const others = shipped.filter((p) => !parts(p.licence).every((part) => permissive.has(part)))
  expect(others.map((p) => `${p.name}: ${p.licence}`)).toEqual([])
})

test('docs/third-party-notices.md is what `npm run notices` writes', () => {
  expect(readFileSync(noticesFile, 'utf8')).toBe(`${composeNotices(shipped)}\n`)
})
