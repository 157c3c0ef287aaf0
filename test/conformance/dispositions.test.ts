import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lexicons } from '../../electron/worker/lexicons.ts'
import { detectDocument } from '../../shared/detect/detect-document.ts'
import type { Disposition, Finding } from '../../shared/model/finding.ts'
import { Policy } from '../../shared/model/policy.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const preCharge = Policy.parse(read('resources/policies/pre-charge.json'))

interface Labels {
  readonly officers: readonly string[]
  readonly notTheirs: readonly string[]
}

interface Mention {
  readonly page: number
  readonly start: number
  readonly end: number
  readonly type: string
  readonly text: string
}

interface Paper {
  readonly doc: string
  readonly text: readonly string[]
  readonly mentions: readonly Mention[]
}

const labels: Readonly<Record<string, Labels>> = read('test/fixtures/dispositions/labels.json')
const contact = new Set(['PHONE', 'EMAIL', 'ADDRESS', 'POSTCODE', 'DOB'])

/** What the findings do with a mention: `keep` where nothing of it is proposed; it is redacted only where every letter and figure is. */
function treatment(text: string, findings: readonly Finding[], { page, start, end }: Mention): Disposition {
  const here = findings.filter((f) => f.pageIndex === page - 1 && f.start < end && start < f.end)
  if (here.every(({ disposition }) => disposition === 'keep')) return 'keep'
  const redacts = here.filter(({ disposition }) => disposition === 'redact')
  const goes = (at: number): boolean => redacts.some((f) => f.start <= at && at < f.end)
  const letters = [...text.slice(start, end).matchAll(/[\p{L}\d]/gu)]
  return letters.every(({ index }) => goes(start + index)) ? 'redact' : 'review'
}

interface Judged {
  readonly doc: string
  readonly text: string
  readonly is: Disposition
}

interface Answers {
  readonly officers: readonly Judged[]
  readonly thirdParties: readonly Judged[]
}

function judged(paper: Paper): Answers {
  const { officers = [], notTheirs = [] } = labels[paper.doc] ?? {}
  const pages = paper.text.map((text, pageIndex) => ({ pageIndex, text, source: 'text' as const }))
  const { findings } = detectDocument({ documentSha256: '0'.repeat(64), pages, policy: preCharge }, lexicons())
  const answer = (mention: Mention): Judged => ({
    doc: paper.doc,
    text: mention.text,
    is: treatment(paper.text[mention.page - 1] ?? '', findings, mention),
  })
  const police = paper.mentions.filter(
    (m) => m.type === 'COLLAR_NUMBER' || (m.type === 'PERSON' && officers.includes(m.text)),
  )
  const theirs = paper.mentions.filter((m) => contact.has(m.type) && !notTheirs.includes(m.text))
  return { officers: police.map(answer), thirdParties: theirs.map(answer) }
}

const share = (answers: readonly Judged[], is: Disposition): number =>
  answers.filter((answer) => answer.is === is).length / answers.length

const corpora = [
  ['the training case', join(root, 'resources/training-case/gold.json')],
  ['the devset (../shared; skipped where it is absent)', join(root, '../shared/devset/gold.json')],
] as const

describe.each(corpora)('before charge, in %s', (_name, gold) => {
  const papers: readonly Paper[] = existsSync(gold) ? JSON.parse(readFileSync(gold, 'utf8')) : []
  const answers = papers.map(judged)
  const officers = answers.flatMap((answer) => answer.officers)
  const thirdParties = answers.flatMap((answer) => answer.thirdParties)

  const others = (all: readonly Judged[], is: Disposition): string =>
    all.flatMap((one) => (one.is === is ? [] : [`${one.doc}: ${one.text}: ${one.is}`])).join('\n')

  it.skipIf(papers.length === 0)('at least 95 % of officers and collar numbers stay', () => {
    expect(share(officers, 'keep'), others(officers, 'keep')).toBeGreaterThanOrEqual(0.95)
  })

  it.skipIf(papers.length === 0)(
    'at least 97 % of the contact data of witnesses, victims and third parties goes',
    () => {
      expect(share(thirdParties, 'redact'), others(thirdParties, 'redact')).toBeGreaterThanOrEqual(0.97)
    },
  )
})
