import type { Finding } from '../../../shared/model/finding.ts'
import type { PageText, Word } from '../../../shared/model/page-text.ts'

/** A page whose every character is 6 pt wide and 10 pt high, the first line's foot at 700 pt, lines 12 pt apart. */
export function pageOf(text: string, pageIndex = 0): PageText {
  const boxes = new Float32Array(text.length * 4)
  let column = 0
  let row = 0
  for (const [unit, char] of [...text].entries()) {
    if (char === '\n') {
      column = 0
      row += 1
      continue
    }
    boxes.set([50 + column * 6, 700 - row * 12, 56 + column * 6, 710 - row * 12], unit * 4)
    column += 1
  }
  return {
    pageIndex,
    status: 'read',
    source: 'text',
    confidence: null,
    widthPt: 595,
    heightPt: 842,
    text,
    boxes,
    words: wordsOf(text),
    hidden: [],
  }
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    confidence: null,
    visible: true,
  }))

export function findingOf(page: PageText, text: string, more: Partial<Finding> = {}): Finding {
  const start = page.text.indexOf(text)
  return {
    id: `f-${page.pageIndex}-${start}`,
    pageIndex: page.pageIndex,
    entity: 'PERSON',
    start,
    end: start + text.length,
    text,
    score: 0.9,
    recognizer: 'test',
    because: 'the test says so',
    role: null,
    disposition: 'redact',
    reasonCode: null,
    ...more,
  }
}
