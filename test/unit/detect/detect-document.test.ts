import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { detectDocument } from '../../../shared/detect/detect-document.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { Policy } from '../../../shared/model/policy.ts'

const policyOf = (id: string): Policy =>
  Policy.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../../../resources/policies/${id}.json`), 'utf8')))

function detect(texts: readonly string[], policy = 'everything'): readonly Finding[] {
  const pages = texts.map((text, pageIndex) => ({ pageIndex, text, source: 'text' as const }))
  return detectDocument({ documentSha256: 'a'.repeat(64), pages, policy: policyOf(policy) }, lexicons()).findings
}

const values = (findings: readonly Finding[], pageIndex: number): string[] =>
  findings.filter((finding) => finding.pageIndex === pageIndex).map((finding) => finding.text)

describe('a name learnt on one page', () => {
  const first = 'Statement of: Joe Winterbottom     Accused: BIRD, Kayleigh'

  it.each([
    ['a surname that is a word', 'then Bird ran off', ['Bird']],
    ['capitals', 'told BIRD to stop', ['BIRD']],
    ['small letters', 'you know winterbottom did it', ['winterbottom']],
    ['a possessive', "it was Kayleigh's coat", ['Kayleigh']],
    ['a misspelling', 'then Winterbotom ran off', ['Winterbotom']],
    ['a longer name that begins alike', 'on joelleian soil', []],
    ['the word itself', 'a bird sang', []],
  ] as const)('is found as %s', (_how, text, expected) => {
    expect(values(detect([first, text]), 1)).toEqual(expected)
  })

  it('says where it was learnt', () => {
    const mention = detect([first, 'you know winterbottom did it']).find((finding) => finding.pageIndex === 1)
    expect(mention?.because).toMatch(/^same name as on page 1/)
    expect(mention?.recognizer).toBe('register')
  })
})

it.each([
  ['was ruby deffo. saw her by the shop', ['ruby']],
  ['who told pritchard about it', ['pritchard']],
  ['she lost the ruby ring lol', []],
  ['The ring was a ruby in gold.', []],
])('knows a name of the case in small letters where messages are written so: %s', (text, expected) => {
  const pages = [`Ruby Halligan is 15. Head of year D Pritchard.\n[20:04] @bigkev_l20: ${text}`]
  const found = detect(pages).filter(({ entity, text: name }) => entity === 'PERSON' && name === name.toLowerCase())
  expect(found.map(({ text: name }) => name)).toEqual(expected)
})

it('knows who signs the rows of a log by initials in its last column', () => {
  const row = (at: string, by: string) => `${at}    C04  Group at the door      ${by}`
  const found = detect([[row('2231', 'MO'), row('2232', 'NFA'), 'Signed M Okafor'].join('\n')])
  expect(found.filter(({ entity }) => entity === 'PERSON').map(({ text }) => text)).toEqual(['MO', 'M Okafor'])
})

it('gives a relative of the suspect no role, so that her number goes', () => {
  const text = 'Suspect: Kieran STAVELEY\nhe was at his mum Dawn STAVELEY, 01632 960386, all night'
  const found = detect([text], 'pre-charge').map(({ text: value, role, disposition }) => [value, role, disposition])
  expect(found).toContainEqual(['Dawn STAVELEY', null, 'review'])
  expect(found).toContainEqual(['01632 960386', null, 'redact'])
})

it('looks for a labelled value on pages where its label is missing', () => {
  expect(values(detect(['Tenancy ref: QQ-77-X1', 'seen under QQ-77-X1 again']), 1)).toEqual(['QQ-77-X1'])
})

describe('findings', () => {
  const text = 'I met Mr\u00a0Tetten-\nhall. His number is 07700\u00a0900 128.'

  it('quote the page exactly', () => {
    const found = detect([text])
    expect(found.map((finding) => finding.text)).toEqual(['Tetten-\nhall', '07700\u00a0900 128'])
    for (const { start, end, text: quoted } of found) expect(text.slice(start, end)).toBe(quoted)
  })

  it('have the same ids when a document is detected again', () => {
    expect(detect([text]).map(({ id }) => id)).toEqual(detect([text]).map(({ id }) => id))
  })

  it('have ids of their own', () => {
    const ids = detect([text, text]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the pre-charge policy', () => {
  const text = [
    'Officer in case: DC 5518 Saira Hanif   Email: saira.hanif@westyorks.police.uk',
    'URN: 12TY/04471/25',
    'Suspect: Lee Winterbottom',
    'Statement of: Dorothy Pickup   Tel: 01484 960 233',
    'Her GP holds NHS number 943 476 5919.',
  ].join('\n')
  const dispositions = Object.fromEntries(
    detect([text], 'pre-charge').map((finding) => [finding.text, finding.disposition]),
  )

  it.each([
    ['5518', 'keep'],
    ['Saira Hanif', 'keep'],
    ['saira.hanif@westyorks.police.uk', 'keep'],
    ['12TY/04471/25', 'keep'],
    ['Lee Winterbottom', 'keep'],
    ['Dorothy Pickup', 'keep'],
    ['01484 960 233', 'redact'],
    ['943 476 5919', 'redact'],
  ])('%s: %s', (value, disposition) => expect(dispositions[value]).toBe(disposition))
})

describe('cost', () => {
  const page =
    'On Monday Mrs Tettenhall of 14 Foxhall Heath Rd rang PC 2671 Ellery on 07700 900 128 about her son Kai.\n'
  const costOf = (times: number): number => {
    const start = process.cpuUsage()
    detect([page.repeat(times)])
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }

  it('grows with the length of a document, not faster', () => {
    costOf(100)
    const small = Math.max(costOf(200), costOf(200))
    expect(costOf(2000)).toBeLessThan(small * 25)
  })

  it.each(['Anna Brown ', '12/34/', 'A1 ', '07 ', '(Al) "Bo" ', 'Name: '])(
    '200 kB of "%s" take less than 5 s',
    (unit) => {
      const start = process.cpuUsage()
      detect([unit.repeat(Math.ceil(200_000 / unit.length))])
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1000).toBeLessThan(5000)
    },
  )
})
