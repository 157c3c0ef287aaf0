import { type Check, type CheckedPage, placeOfPage } from './check.ts'

/**
 * People read silently at about 238 words a minute (Brysbaert 2019, 190 studies), and skim at two to three times that. A
 * page decided at more than this was not read.
 */
const wordsPerMinute = 900

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

const hasDecisions = ({ marks }: CheckedPage): boolean => marks.some(({ state }) => state !== 'proposed')

export const decidedUnseen: Check = {
  name: 'decided-unseen',
  run: ({ pages }) => {
    const unseen = [...pages()].filter((page) => hasDecisions(page) && page.dwellMs === 0).map(placeOfPage)
    return unseen.length > 0 ? [{ check: 'decided-unseen', about: '', places: unseen }] : []
  },
}

export const decidedTooFast: Check = {
  name: 'decided-too-fast',
  run: ({ pages }) => {
    const fast = [...pages()].filter((page) => hasDecisions(page) && page.dwellMs > 0 && isTooFast(page))
    return fast.length > 0 ? [{ check: 'decided-too-fast', about: '', places: fast.map(placeOfPage) }] : []
  },
}

const isTooFast = ({ text, dwellMs }: CheckedPage): boolean => countWords(text) / (dwellMs / 60_000) > wordsPerMinute
