import { expect, test } from 'vitest'
import { withoutSieve } from '../../shared/detect/matches.ts'
import { findIn } from '../fixtures/find-in.ts'
import { markedPapers } from '../fixtures/marked-text.ts'

const papers = markedPapers('marked-papers')

/** Every third paper as it is, every third in capitals, every third in small letters: all kinds of letters, in few seconds. */
test('a pattern is passed over only on pages on which it matches nothing', () => {
  papers.forEach(({ doc, text }, i) => {
    const texts = text.map((page) => [page, page.toUpperCase(), page.toLowerCase()][i % 3] ?? '')
    expect(findIn(texts), doc).toEqual(withoutSieve(() => findIn(texts)))
  })
}, 60_000)
