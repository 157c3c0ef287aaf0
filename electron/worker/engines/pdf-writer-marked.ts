import type { FontMetrics } from './pdf-writer-text-state.ts'
import type { Token } from './pdf-writer-tokens.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** A stretch of marked content; what it claims to say, and what it shows. */
interface Span {
  readonly actualText: string | null
  shown: string
}

const latin1 = new TextDecoder('latin1')
const utf16 = new TextDecoder('utf-16be')
const deepestSpans = 64

/** A text string (ISO 32000-2 7.9.2.2); PDFDocEncoding is taken for Latin-1, which it is for letters. */
const textString = (bytes: Uint8Array): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff ? utf16.decode(bytes.subarray(2)) : latin1.decode(bytes)

const plain = (text: string): string => text.normalize('NFKC').trim()

/**
 * Follows marked content, which a copy leaves behind. An ActualText may only say what the glyphs say themselves, such as the
 * letters of a ligature: anything else is text that a reader does not see.
 */
export class MarkedContent {
  readonly #spans: Span[] = []

  begin(properties: Token | undefined): void {
    if (this.#spans.length >= deepestSpans) throw new Unclean('not-rebuildable')
    this.#spans.push({ actualText: actualTextOf(properties), shown: '' })
  }

  end(): void {
    const span = this.#spans.pop()
    if (!span) throw new Unclean('not-rebuildable')
    if (span.actualText !== null && plain(span.actualText) !== plain(span.shown))
      throw new Unclean('has-marked-content')
  }

  show(codes: readonly number[], font: FontMetrics): void {
    if (!this.#spans.some((span) => span.actualText !== null)) return
    const text = codes.map((code) => font.unicode(code)).join('')
    for (const span of this.#spans) span.shown += text
  }
}

function actualTextOf(properties: Token | undefined): string | null {
  if (properties?.kind !== 'dict') return null
  if (properties.entries.has('Alt') || properties.entries.has('E')) throw new Unclean('has-marked-content')
  const text = properties.entries.get('ActualText')
  if (text === undefined) return null
  if (text.kind !== 'string') throw new Unclean('has-marked-content')
  return textString(text.bytes)
}
