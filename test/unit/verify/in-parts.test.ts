import { describe, expect, it, test } from 'vitest'
import { sharesOf, together, verifyInParts } from '../../../electron/pool/verify-in-parts.ts'
import type { Check, Verification } from '../../../shared/model/export.ts'
import { burnedPages, type Sabotage } from './burned-file.ts'
import { letter } from './letter.ts'

describe('pages are shared out', () => {
  test.each([
    [1, 4, 1],
    [15, 4, 1],
    [16, 4, 2],
    [130, 2, 2],
    [1000, 4, 4],
    [0, 2, 1],
  ])('%i pages among %i processes at most: %i', (pages, processes, count) => {
    const shares = sharesOf(pages, processes)
    expect(shares).toHaveLength(count)
    expect(shares.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
      Array.from({ length: pages }, (_, page) => page),
    )
  })
})

const check = (name: string, result: Check['result'], pages: number[] = [], engine = 'any 1'): Check => ({
  name,
  engine,
  result,
  pages,
  ...(result === 'passed' ? {} : { detail: `${name} ${result}` }),
})
const answer = (...checks: Check[]): Verification => ({
  passed: checks.every(({ result }) => result === 'passed'),
  checks,
})

describe('the answers become one', () => {
  const rows: readonly [what: string, answers: Verification[], passed: boolean, results: string][] = [
    ['all passed', [answer(check('a', 'passed')), answer(check('a', 'passed'))], true, 'a passed'],
    ['one failed', [answer(check('a', 'passed')), answer(check('a', 'failed', [9]))], false, 'a failed 9'],
    ['both failed', [answer(check('a', 'failed', [3])), answer(check('a', 'failed', [9, 3]))], false, 'a failed 3,9'],
    ['one did not look', [answer(check('a', 'unknown', [2])), answer(check('a', 'passed'))], false, 'a unknown 2'],
    [
      'one failed and one did not look',
      [answer(check('a', 'unknown', [2])), answer(check('a', 'failed', [7]))],
      false,
      'a failed 7',
    ],
    [
      'one did not answer',
      [answer(check('a', 'passed'), check('b', 'passed')), answer(check('a', 'unknown', [], 'none'))],
      false,
      'a unknown ',
    ],
    [
      'one ran other checks',
      [answer(check('a', 'passed'), check('b', 'passed')), answer(check('a', 'passed'))],
      false,
      'a passed',
    ],
    ['nobody answered', [], false, ''],
  ]
  test.each(rows)('%s', (_, answers, passed, results) => {
    const one = together(answers)
    expect(one.passed).toBe(passed)
    const said = one.checks.map(({ name, result, pages }) => `${name} ${result} ${pages.join(',')}`).join('; ')
    expect(said.startsWith(results)).toBe(true)
  })
})

it('an export whose last page alone leaks is found out, by its number', async () => {
  const page = await letter()
  const honest: Sabotage[] = Array.from({ length: 15 }, () => ({}))
  const regions = [{ box: page.box('Patel'), reasonCode: '1' as const }]
  const file = await burnedPages(page.pdf, regions, [...honest, { unpainted: true }])
  const proof = await verifyInParts({ ...file, forbidden: ['Patel'] }, 2)
  expect(proof.passed).toBe(false)
  expect(proof.checks.find(({ name }) => name === 'region-pixels')).toMatchObject({ result: 'failed', pages: [16] })
}, 120_000)
