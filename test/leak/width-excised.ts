import { excisePages, isExcised } from '../../electron/worker/clean/excise-pages.ts'
import { openPdf } from '../../electron/worker/engines/pdf-engine.ts'
import { PdfWriter } from '../../electron/worker/engines/pdf-writer.ts'
import { PageCopier } from '../../electron/worker/engines/pdf-writer-copy.ts'
import { memorySink } from '../../electron/worker/engines/pdf-writer-sink.ts'
import { readFile } from '../../electron/worker/verify/raw/file.ts'
import { contentOf, pagesOf } from '../../electron/worker/verify/raw/pages.ts'
import { rawPdf } from '../fixtures/raw-pdf.ts'
import { statedWidths } from '../fixtures/standard-widths.ts'
import { boxOf, burned, region } from '../unit/export/burned.ts'

const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${await statedWidths('Helvetica')} >>`

/** A strip of a page; /F1 is Helvetica. */
const strip = (content: string): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 270 300 330] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    { entries: '', stream: content },
    font,
  ])

/** The content of a page of which a name was cut out: all that an attacker can measure. Throws where the page is burned instead. */
export async function excisedContent(content: string, name: string): Promise<string> {
  const bytes = strip(content)
  const { page } = await burned(bytes, (read) => [region(boxOf(read, name))])
  const pdf = await openPdf({ bytes })
  try {
    const load = () => PageCopier.load(pdf.rewrite({ flatten: false }))
    const [outcome] = await excisePages(pdf, await load(), [page])
    if (!isExcised(outcome)) throw new Error(`not excised: ${outcome}`)
    const sink = memorySink()
    const writer = new PdfWriter(sink)
    writer.addExcised(await load(), outcome)
    writer.finish('')
    const file = readFile(sink.bytes())
    return Buffer.from(contentOf(file, pagesOf(file)[0] ?? new Map())).toString('latin1')
  } finally {
    pdf.close()
  }
}
