import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { openWithPdfjs } from '../../../electron/worker/engines/pdfjs-engine.ts'
import type { Detector } from './detector.ts'
import { run } from './tools.ts'
import { isIn } from './traces.ts'

export const poppler: Detector = {
  name: 'pdftotext',
  isSlow: false,
  finds: async ({ path, secret }) => {
    const ways = [[], ['-raw'], ['-layout']]
    for (const way of ways)
      if (isIn((await run('pdftotext', [...way, path, '-'])).toString('utf8'), secret)) return true
    return false
  },
}

export const mupdf: Detector = {
  name: 'mutool',
  isSlow: false,
  finds: async ({ path, secret }) =>
    isIn((await run('mutool', ['draw', '-q', '-F', 'text', '-o', '-', path])).toString('utf8'), secret),
}

export const pdfjs: Detector = {
  name: 'pdf.js',
  isSlow: false,
  finds: async ({ bytes, secret }) => {
    const document = await openWithPdfjs(bytes)
    const pages: string[] = []
    for (let i = 0; i < document.pageCount; i += 1) pages.push(await document.text(i))
    await document.close()
    return isIn(pages.join('\n'), secret)
  },
}

export const pdfium: Detector = {
  name: 'PDFium',
  isSlow: false,
  finds: async ({ bytes, secret }) => {
    const document = await openPdf({ bytes })
    const pages = Array.from({ length: document.pageCount }, (_, i) => document.textLayer(i).text)
    document.close()
    return isIn(pages.join('\n'), secret)
  },
}
