import { expect, test } from 'vitest'
import { loadPolicy } from '../../../electron/session/load-policy.ts'
import { RunNames } from '../../../electron/session/run-names.ts'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { detectDocument } from '../../../shared/detect/detect-document.ts'
import type { SharedName } from '../../../shared/model/finding.ts'

const { policy } = await loadPolicy('everything')
const search = (text: string, sharedNames: readonly SharedName[] = []) =>
  detectDocument(
    { documentSha256: 'a', pages: [{ pageIndex: 0, text, source: 'text' }], policy, sharedNames },
    lexicons(),
  )

const introduced = search(`Account number: 40921187
Vehicle registration: JB68 WRN. NHS number: 943 476 5919.
Home address: 14 Quarrell Road, Whitfell
`).names

const rows: readonly [what: string, text: string, found: readonly string[]][] = [
  ['an account without its label', 'She wrote 40921187 on her hand.', ['40921187 BANK_ACCOUNT']],
  ['a number plate', 'seen: JB68 WRN', ['JB68 WRN VRM']],
  ['an address', 'the house at 14 Quarrell Road, Whitfell again', ['14 Quarrell Road, Whitfell ADDRESS']],
  ['not within a longer number', 'order 4092118755', []],
  ['not half of it', 'seen: JB68', []],
]
test.each(rows)('what one document introduces is known in the others: %s', (_, text, found) => {
  const run = new RunNames()
  run.learn({ sha256: 'a', names: introduced })
  const foreign = run.foreignIn('b', () => [text])
  expect(foreign.map(({ key, value }) => `${key} ${value?.entity}`)).toEqual(found)
  const shown = search(text, foreign).findings.map((finding) => `${finding.text} ${finding.entity}`)
  for (const one of found) expect(shown).toContain(one)
})

test('the reason says that it is from another document, and the document’s own finding comes first', () => {
  const [finding] = search('She wrote 40921187 on her hand.', introduced).findings
  expect(finding?.because).toMatch(/^the same value as in another document: eight digits/)
  const own = search(
    `Account number: 40921187.\n${'Nothing else was seen.\n'.repeat(4)}It was 40921187.`,
    introduced,
  ).findings
  expect(own.map(({ because }) => because.slice(0, 40))).toEqual([
    'eight digits where an account is named, ',
    'the same value as elsewhere on this page',
  ])
})

const kept: readonly [what: string, text: string][] = [
  ['a reference number of the case', 'URN: 40FL/7123/26. Crime reference 53/98114/24.'],
  ['a street without a number', 'Home address: Quarrell Road, Whitfell'],
  ['a date', 'Date of birth: 03/05/1987'],
]
test.each(kept)('%s is no value to look for elsewhere', (_, text) => {
  expect(search(text).names.filter(({ value }) => value)).toEqual([])
})
