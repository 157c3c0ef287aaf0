import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attack } from '../leak/attack/attack.ts'
import { missingTools } from '../leak/attack/tools.ts'
import { fuzzDocument } from './document.ts'
import { examineSeeds, quickDetectors } from './examine-seeds.ts'
import { looksWrong } from './looks.ts'

const missing = missingTools()
if (missing.length > 0)
  console.warn(`The fuzz test is skipped: it attacks with ${missing.join(', ')}, which this machine lacks.`)

/** More of them: `npm run fuzz -- 2000`. */
const seeds = Array.from({ length: 100 }, (_, i) => 1001 + i)
/** That the examination can fail is shown on some of them. */
const planted = seeds.slice(0, 10)
const folder = mkdtempSync(join(tmpdir(), 'fuzz-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(missing.length > 0)(
  'a document that a seed makes up leaks nothing, loses nothing and keeps its size',
  () => {
    const faults = new Map<number, string>()
    let excised = 0
    beforeAll(
      () =>
        examineSeeds(seeds, { isDeep: false }, (verdict) => {
          excised += verdict.excised
          faults.set(verdict.seed, verdict.faults.length === 0 ? '' : [...verdict.faults, ...verdict.parts].join(' | '))
        }),
      900_000,
    )
    it.each(seeds)('seed %i', (seed) => expect(faults.get(seed)).toBe(''))
    it('and letters were cut out of a good many of the pages', () => expect(excised).toBeGreaterThan(8))
  },
)

describe.skipIf(missing.length > 0)('the examination sees what was planted', () => {
  it.each(planted)('seed %i', async (seed) => {
    const document = await fuzzDocument(seed)
    const blank = await fuzzDocument(seed, true)
    const path = join(folder, `${seed}.pdf`)
    writeFileSync(path, document.bytes)
    const attempts = await attack(path, document.secret, quickDetectors)
    const isFound = attempts.some(({ outcome }) => outcome === 'found')
    const looks = await looksWrong(blank.bytes, path, document.sizes, [])
    const isPlanted = document.parts.some((part) => !part.startsWith('neighbour'))
    expect(isFound || looks.length > 0).toBe(isPlanted)
  })
  it('and the same seed makes the same document', async () => {
    expect((await fuzzDocument(7)).bytes.equals((await fuzzDocument(7)).bytes)).toBe(true)
    expect((await fuzzDocument(7)).bytes.equals((await fuzzDocument(8)).bytes)).toBe(false)
  })
})
