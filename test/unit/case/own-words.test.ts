import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeCase } from '../../../electron/session/case/change-case.ts'
import { type OpenCase, pagesOf } from '../../../electron/session/case/open-case.ts'
import { unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { loadPolicy } from '../../../electron/session/load-policy.ts'
import { saveOwnWords } from '../../../electron/store/own-words.ts'
import { faultOfPattern } from '../../../shared/detect/check-pattern.ts'
import { OwnWords, withOwnWords } from '../../../shared/model/own-words.ts'
import { pageKey } from '../../../shared/review/case/case-state.ts'
import { markOn, type Office, openOffice } from './session-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

const text = 'The van stood at fern\nHOUSE. Operation Kestrel. Ring 07700 900471 or 07700 900482.\n'

describe('words of one’s own', () => {
  let before: OpenCase
  let after: OpenCase
  beforeAll(async () => {
    before = await office.open(await office.create('before'))
    await saveOwnWords(await office.session.home(), {
      alwaysRedact: ['Fern House', 'Kestrel'],
      neverRedact: ['07700 900482'],
    })
    after = await office.open(await office.create('after'))
  }, 60_000)

  test('are always proposed, in capitals or small letters, or never; a case says that it has them', async () => {
    const id = await office.add(after, 'log.txt', text)
    for (const word of ['fern\nHOUSE', 'Kestrel'])
      expect(markOn(after, id, word)).toMatchObject({
        finding: { because: 'on the list of words that are always redacted here', score: 1 },
      })
    expect(markOn(after, id, 'Kestrel').disposition).toBe('redact')
    expect(markOn(after, id, '07700 900471').disposition).toBe('redact')
    expect(() => markOn(after, id, '07700 900482')).toThrow()
    expect(after.policy.policy.version).toMatch(/ with own words$/)
    expect(after.policy.sha256).not.toBe(before.policy.sha256)
  }, 60_000)

  test('change no case that was made before, until it is given a policy anew', async () => {
    const id = await office.add(before, 'log.txt', text)
    expect(() => markOn(before, id, 'Kestrel')).toThrow()
    await changeCase(before, { policyId: 'everything' })
    expect(before.policy.policy.alwaysRedact).toContain('Kestrel')
  }, 60_000)

  test('lie sealed on the disk; a list that was spoilt stops a new case rather than being passed over', async () => {
    const path = join(office.home, 'words.sealed')
    const sealed = readFileSync(path)
    expect(sealed.includes('Kestrel')).toBe(false)
    writeFileSync(path, sealed.subarray(1))
    await expect(office.create('spoilt')).rejects.toThrow('OWN_WORDS_INVALID')
    writeFileSync(path, sealed)
  })
})

describe('a word', () => {
  const rows: readonly (readonly [word: string, pattern: string])[] = [
    ['Fern House', '[Ff][Ee][Rr][Nn]\\s{1,3}[Hh][Oo][Uu][Ss][Ee]'],
    ['A+B (2)', '[Aa]\\+[Bb]\\s{1,3}\\(2\\)'],
    ['Müß', '[Mm][Üü]ß'],
    ['x.y*', '[Xx]\\.[Yy]\\*'],
  ]
  test.each(rows)('%s becomes a pattern that is allowed, whatever is in it', async (word, pattern) => {
    const { policy } = await loadPolicy('pre-charge')
    const own = withOwnWords(policy, OwnWords.parse({ alwaysRedact: [word], neverRedact: [] }))?.patterns?.at(-1)
    expect(own?.pattern).toBe(pattern)
    expect(own && faultOfPattern(own)).toBeNull()
  })

  test('too long, too short or one too many is refused', () => {
    const lists: readonly string[][] = [['x'], ['y'.repeat(41)], Array.from({ length: 61 }, (_, n) => `word ${n}`)]
    for (const alwaysRedact of lists) expect(OwnWords.safeParse({ alwaysRedact, neverRedact: [] }).success).toBe(false)
  })
})

test('a case that asks more of text recognition has its pages read by a person, those read before too; less cannot be asked', async () => {
  const c = await office.open(await office.create('scans'))
  const id = await office.add(c, 'scan.txt', 'Nothing to hide.\n')
  const page = c.pages.get(pageKey(id, 0))
  if (!page) throw new Error('no page')
  c.pages.set(pageKey(id, 0), { ...page, confidence: 88 })
  const states = () => c.documents.flatMap((document) => pagesOf(c, document).map(({ state }) => state))
  expect(states()).toEqual(['read'])
  await changeCase(c, { leastConfidence: 90 })
  expect(states()).toEqual(['low-confidence'])
  expect(unreadyReasons(c)).toMatchObject([{ obstacle: 'page-low-confidence' }])
  await expect(changeCase(c, { leastConfidence: 60 })).rejects.toThrow('CASE_INVALID')
}, 60_000)
