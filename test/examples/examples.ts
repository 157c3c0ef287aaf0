import { describe, expect, it } from 'vitest'
import { lexicons } from '../../electron/worker/lexicons.ts'
import { pageView } from '../../shared/detect/page-view.ts'
import type { Recognizer } from '../../shared/detect/recognizer.ts'
import type { DocumentType } from '../../shared/model/document-type.ts'

/** What one rule claims in a text, in order, at or above the score at which `everything` proposes. */
function claimed(recognizer: Recognizer, text: string, documentType: DocumentType | null): string[] {
  const view = pageView({ pageIndex: 0, text, source: 'text' }, lexicons())
  const claims = recognizer.find(view, { lexicons: lexicons(), documentType })
  const spans = claims.filter((claim) => claim.score >= 0.2).sort((a, b) => a.start - b.start || b.end - a.end)
  return [...new Set(spans.map(({ start, end }) => view.text.slice(start, end)))]
}

interface Examples {
  /** A text, and every value that the rule must find in it. */
  readonly finds: readonly (readonly [text: string, ...values: string[]])[]
  /** Texts in which it must find nothing. */
  readonly leaves: readonly string[]
  /** The kind of paper that the texts are from. */
  readonly documentType?: DocumentType
}

/** The examples of one rule, which are its specification. */
export function examples(recognizer: Recognizer, { finds, leaves, documentType }: Examples): void {
  const paper = documentType ?? null
  describe(recognizer.id, () => {
    it.each(finds.map(([text, ...values]) => ({ text, values })))('finds $values in "$text"', ({ text, values }) => {
      expect(claimed(recognizer, text, paper)).toEqual(values)
    })
    it.each(leaves)('finds nothing in "%s"', (text) => {
      expect(claimed(recognizer, text, paper)).toEqual([])
    })
  })
}
