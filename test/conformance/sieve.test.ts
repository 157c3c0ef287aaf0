import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lexicons } from '../../electron/worker/lexicons.ts'
import { detectDocument } from '../../shared/detect/detect-document.ts'
import { withoutSieve } from '../../shared/detect/matches.ts'
import { Policy } from '../../shared/model/policy.ts'
import { markedPapers } from '../fixtures/marked-text.ts'

const policy = Policy.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/policies/everything.json'), 'utf8')),
)

const found = (texts: readonly string[]) => {
  const pages = texts.map((text, pageIndex) => ({ pageIndex, text, source: 'text' as const }))
  return detectDocument({ documentSha256: '0'.repeat(64), pages, policy }, lexicons()).findings
}

const papers = markedPapers('marked-papers')

/** Every third paper as it is, every third in capitals, every third in small letters: all kinds of letters, in few seconds. */
test('a pattern is passed over only on pages on which it matches nothing', () => {
  papers.forEach(({ doc, text }, i) => {
    const texts = text.map((page) => [page, page.toUpperCase(), page.toLowerCase()][i % 3] ?? '')
    expect(found(texts), doc).toEqual(withoutSieve(() => found(texts)))
  })
}, 60_000)
