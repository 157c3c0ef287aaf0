import type { JobTable } from '../../../shared/worker/jobs.ts'

/** Every job, loaded when it is first asked for: a worker that only reads never loads the writer. */
export const jobs: JobTable = {
  'open-document': async (input) => (await import('./open-document.ts')).openDocument(input),
  'read-page': async (input) => (await import('./read-page.ts')).readPage(input),
  'list-besides': async (input) => (await import('./list-besides.ts')).listBesides(input),
  'detect-document': async (input) => (await import('./detect-document.ts')).detectDocument(input),
  'prove-clean': async (input) => (await import('./prove-clean.ts')).proveClean(input),
  'burn-page': async (input) => (await import('./burn-page.ts')).burnPage(input),
  'write-export': async (input) => (await import('./write-export.ts')).writeExport(input),
  'verify-export': async (input) => (await import('./verify-export.ts')).verifyExport(input),
  'render-page': async (input) => (await import('./render-page.ts')).renderPage(input),
  'draw-report': async (input) => (await import('./draw-report.ts')).drawReport(input),
}
