import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadPolicy, PolicyInvalid } from '../../../electron/session/load-policy.ts'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { detectDocument } from '../../../shared/detect/detect-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const layer = {
  over: 'pre-charge',
  id: 'ouseshire',
  version: '1.0.0',
  effectiveFrom: '2026-11-25',
  title: 'Ouseshire',
  description: 'Before charge, as Ouseshire does it.',
}
const crimeNumber = {
  entity: 'CRIME_REF',
  pattern: 'OU[A-Z]\\d{6}',
  because: 'form of an Ouseshire crime number',
  finds: ['OUE104417', 'see OUN000001.'],
  leaves: ['OU104417'],
}

let count = 0
function written(text: string): string {
  const path = join(folder, `${count++}.json`)
  writeFileSync(path, text)
  return path
}
const file = (json: object): string => written(JSON.stringify(json, null, 2))
const problemsOf = (path: string): Promise<readonly string[]> =>
  loadPolicy(path).then(
    () => [],
    (thrown) => (thrown instanceof PolicyInvalid ? thrown.problems : [String(thrown)]),
  )

describe("a force's layer over a policy", () => {
  it('adds its patterns and lists, and takes the place of what it names', async () => {
    const { policy } = await loadPolicy(
      file({
        ...layer,
        patterns: [crimeNumber],
        alwaysRedact: ['Rosewood'],
        neverRedact: ['Brook'],
        entities: { CRIME_REF: { disposition: 'redact', threshold: 0.3, why: 'Ouseshire says so.' } },
      }),
    )
    const text = 'Crime OUE104417, told Mrs Brook and Mrs Rosewood. URN 24 EL 04417 26.'
    const pages = [{ pageIndex: 0, text, source: 'text' as const }]
    const { findings } = detectDocument({ documentSha256: '0'.repeat(64), pages, policy }, lexicons())
    expect(findings.map((finding) => [finding.text, finding.disposition])).toEqual([
      ['OUE104417', 'redact'],
      ['Rosewood', 'redact'],
      ['24 EL 04417 26', 'keep'],
    ])
  })
})

/** Patterns that are refused, and what is said of them. */
const refused = [
  ['an open bracket', { pattern: 'OU(' }, /line 9, patterns\.0: "OU\(" is no regular expression/],
  ['a repetition without an end', { pattern: 'OU\\d+' }, /repeats without an end: write \{1,20\}/],
  ['a repetition too long', { pattern: 'OU\\d{1,400}' }, /repeats more than 64 times/],
  ['a repeated repetition', { pattern: '(?:[A-Z]{1,9}\\d{0,9}){1,9}' }, /repeats a group that repeats itself/],
  ['a part of any case', { pattern: '(?i:ou)\\d{1,9}' }, /makes a part of any case: write \[Aa\]/],
  ['a pattern that fits nothing', { pattern: '\\d{0,6}' }, /also fits an empty text/],
  ['an example that is not found', { finds: ['OU-1'] }, /does not find its example "OU-1"/],
  ['an example that should be left', { leaves: ['OUE104417'] }, /finds "OUE104417", which it should leave/],
  [
    'too many parts of no fixed length',
    { pattern: '[A-Z]{0,60}[A-Z]{0,60}[A-Z]{0,60}\\d', finds: ['AAAAAAAA1'], leaves: [] },
    /too many parts of no fixed length/,
  ],
  [
    'a pattern that is slow when tried',
    { pattern: '[A-Z]{0,20}[A-Z]{0,20}[A-Z]{0,20}\\d', finds: ['AAAAAAAA1'], leaves: [] },
    /is slow on a page of "A/,
  ],
] as const

describe('a pattern is refused with its example', () => {
  it.each(refused)('%s', async (_name, change, said) => {
    expect((await problemsOf(file({ ...layer, patterns: [{ ...crimeNumber, ...change }] })))[0]).toMatch(said)
  })
})

describe('what is wrong with a policy names line and field', () => {
  it.each([
    [written('{\n  "id": "x",\n  oops\n}'), /^line 3: this is not JSON/],
    [file({ ...layer, over: 'no-such' }), /^line 2, over: there is no policy of this name/],
    [
      file({ ...layer, entities: { PERSON: { disposition: 'hide', threshold: 0.5, why: 'x' } } }),
      /^line 10, entities\.PERSON\.disposition: /,
    ],
    [file({ ...layer, entities: { PERSONS: {} } }), /^line \d+, entities\b.*/],
    [
      file({
        ...layer,
        entities: { AGE: { disposition: 'keep', threshold: 0, why: 'x', documentTypes: { 'MG 99': { why: 'x' } } } },
      }),
      /documentTypes/,
    ],
  ])('%#', async (path, said) => {
    expect((await problemsOf(path))[0]).toMatch(said)
  })
})
