import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PageText, Word } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import { openPdf } from '../engines/pdf-engine.ts'
import { textPagesPdf } from '../engines/pdf-writer-text-pages.ts'
import { readTrueType, type TrueTypeFont } from '../engines/true-type.ts'
import { decodeText, looksLikeText } from '../reading/decode-text.ts'
import { isNextToSilent } from '../reading/empty-page.ts'
import { pageStyle, setText, type TextPage } from '../reading/set-text.ts'
import type { InputFormat } from './format.ts'
import { readWhole } from './image-file.ts'

const MAX_BYTES = 32 * 1024 * 1024
const MAX_PAGES = 5_000
/** Monospaced, metric-compatible with Courier New; SIL Open Font License 1.1. */
const FONT = '@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf'

let font: TrueTypeFont | null = null

function loadFont(): TrueTypeFont {
  font ??= readTrueType(readFileSync(createRequire(import.meta.url).resolve(FONT)))
  return font
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    confidence: null,
    visible: true,
  }))
}

function pageText(text: string, page: TextPage, pageIndex: number): PageText {
  const own = text.slice(page.start, page.end)
  const { widthPt, heightPt } = pageStyle
  const known = { pageIndex, status: 'read', source: 'text', confidence: null, widthPt, heightPt, hidden: [] } as const
  const words = wordsOf(own)
  const empty = isNextToSilent({ words, text: own }) ? { isEmpty: true } : {}
  return { ...known, text: own, boxes: page.boxes, words, ...empty }
}

export const text: InputFormat = {
  id: 'text',
  matches: looksLikeText,
  open: async (file) => {
    const whole = decodeText(await readWhole(file, MAX_BYTES))
    const pages = setText(whole)
    if (pages.length > MAX_PAGES) throw new Failure('TOO_MANY_PAGES', { pages: pages.length })
    const bytes = await textPagesPdf(pages, loadFont(), pageStyle)
    const texts = pages.map((page, i) => pageText(whole, page, i))
    return { pdf: await openPdf({ bytes }), texts, isConverted: true }
  },
}
