import { pdfjsVersion } from '../engines/pdfjs-engine.ts'
import type { Fault, FileCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { pdfiumName } from './pdfium-name.ts'
import { needlesOf, occursIn, plain } from './text/plain.ts'

type ReadText = (evidence: Evidence, pageIndex: number) => Promise<string>

/** Leak cases 4–8, 11, 12, 68, 69, 71: a redacted value, or another mention of it, that can be selected; on one page or across two. */
const forbiddenTextBy = (engine: FileCheck['engine'], read: ReadText): FileCheck => ({
  name: 'forbidden-text',
  engine,
  file: async (evidence) => {
    const texts: string[] = []
    for (const pageIndex of evidence.pages.keys()) texts.push(await read(evidence, pageIndex))
    const faults = texts.flatMap((text, pageIndex) => faultsIn(evidence, text, pageIndex + 1))
    return faults.length > 0 ? faults : faultsIn(evidence, texts.join('\n'), null)
  },
})

function faultsIn({ forbidden }: Evidence, text: string, pageNumber: number | null): readonly Fault[] {
  const whole = plain(text)
  const isFound = needlesOf(forbidden).some((needle) => occursIn(whole, needle))
  return isFound ? [{ pageNumber, detail: 'a redacted value in the text' }] : []
}

export const forbiddenTextByPdfjs = forbiddenTextBy(pdfjsVersion, async (evidence, pageIndex) =>
  (await evidence.pdfjs()).text(pageIndex),
)

export const forbiddenTextByPdfium = forbiddenTextBy(
  pdfiumName,
  async (evidence, pageIndex) => (await evidence.pdfium()).textLayer(pageIndex).text,
)
