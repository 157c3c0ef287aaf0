import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test } from 'vitest'
import { openPdf, type PdfDocument } from '../../../electron/worker/engines/pdf-engine.ts'
import { withMemoryLimit } from '../../../electron/worker/engines/wasm-memory.ts'
import { pagePdf, type RawObject, show } from '../../fixtures/raw-pdf.ts'

const opened: PdfDocument[] = []
afterAll(() => {
  for (const pdf of opened) pdf.close()
})
async function open(bytes: Uint8Array): Promise<PdfDocument> {
  const pdf = await openPdf({ bytes })
  opened.push(pdf)
  return pdf
}

const form = (stream: string, resources: string): RawObject => ({
  entries: `/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << ${resources} /Font << /F1 5 0 R >> >>`,
  stream,
})

describe('hostile files end in a refusal or in a page, and soon', () => {
  test('a page of 100,000 × 100,000 points is read, but not drawn', async () => {
    const pdf = await open(pagePdf({ content: show('Tall tale', 100, 200), entries: '/MediaBox [0 0 100000 100000]' }))
    expect(pdf.textLayer(0).text).toBe('Tall tale')
    expect(() => pdf.render(0, 300)).toThrow(expect.objectContaining({ code: 'PAGE_TOO_LARGE' }))
  })

  test('a page of infinite size has no size', async () => {
    const pdf = await open(pagePdf({ content: show('x', 1, 1), entries: '/MediaBox [0 0 999999999 999999999]' }))
    expect(() => pdf.textLayer(0)).toThrow(expect.objectContaining({ code: 'PAGE_NOT_READ' }))
  })

  test('a form that draws itself', async () => {
    const pdf = await open(
      pagePdf({
        content: `${show('Above', 20, 300)} /A Do`,
        resources: '/XObject << /A 10 0 R >>',
        objects: [form(`${show('Below', 20, 200)} /A Do`, '/XObject << /A 10 0 R >>')],
      }),
    )
    expect(pdf.textLayer(0).text).toContain('Above')
  })

  test('characters that are no Unicode characters leave the text well formed', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <D800> <42> <FFFF> <43> <0000> endbfchar endcmap end'
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R >>'
    const pdf = await open(
      pagePdf({
        content: 'BT /X 12 Tf 20 200 Td (ABCD) Tj ET',
        resources: '/Font << /X 10 0 R >>',
        objects: [font, { entries: '', stream: map }],
      }),
    )
    const { text, boxes } = pdf.textLayer(0)
    expect(text).not.toMatch(/[\ud800-\udfff]/u)
    expect(text.endsWith('D')).toBe(true)
    expect(boxes).toHaveLength(text.length * 4)
  })

  test('what only begins like a PDF', async () => {
    await expect(openPdf({ bytes: Buffer.from('%PDF-1.7 nothing') })).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
  })
})

/** Ten forms, each of which draws the next ten times: 10^10 lines of text. */
const billionLaughs = (): Uint8Array =>
  pagePdf({
    content: '/N Do',
    resources: '/XObject << /N 10 0 R >>',
    objects: Array.from({ length: 11 }, (_, i) =>
      i === 10 ? form(show('ha', 10, 10), '') : form('/N Do '.repeat(10), `/XObject << /N ${i + 11} 0 R >>`),
    ),
  })

test('a form that multiplies itself aborts within the memory limit, and the worker knows that it must go', async () => {
  const engine = new URL('../../../electron/worker/engines/pdf-engine.ts', import.meta.url).href
  const pdfium = new URL('../../../electron/worker/engines/pdfium.ts', import.meta.url).href
  const code = `
    const { parentPort, workerData } = await import('node:worker_threads')
    const { openPdf } = await import(${JSON.stringify(engine)})
    const { isPoisoned } = await import(${JSON.stringify(pdfium)})
    const attempt = async () => { const pdf = await openPdf({ bytes: workerData }); return pdf.textLayer(0).text.length }
    const first = await attempt().catch((e) => e.code)
    const second = await attempt().catch((e) => e.code)
    parentPort.postMessage({ first, second, poisoned: isPoisoned() })`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: billionLaughs(),
  })
  const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await worker.terminate()
  expect(answer).toEqual({ first: 'OUT_OF_MEMORY', second: 'WORKER_DIED', poisoned: true })
}, 60_000)

test('a module keeps what it is, but for its most memory', () => {
  const module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 5, 1, 1, 1, 0x80, 0x02)
  expect([...withMemoryLimit(module, 5)]).toEqual([...module.slice(0, 13), 0x85, 0])
  expect(() => withMemoryLimit(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1), 5)).toThrow(TypeError)
})
