import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proveClean } from '../../../electron/worker/jobs/prove-clean.ts'
import { writeExport } from '../../../electron/worker/jobs/write-export.ts'
import type { Source } from '../../../shared/model/document.ts'
import type { ExportKind, PageOutput, UncleanReason, Written } from '../../../shared/model/export.ts'
import { scratchFolder } from './external.ts'

export const folder = scratchFolder()
let count = 0

/** A PDF on disk, as a job is told of it. */
export function sourceOf(pdf: Uint8Array): Source {
  const path = join(folder, `source-${count++}.pdf`)
  writeFileSync(path, pdf)
  return { path, sha256: createHash('sha256').update(pdf).digest('hex'), format: 'pdf' }
}

export const fileSource = (path: string): Source => ({
  path,
  sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  format: 'pdf',
})

export async function reasonsFor(pdf: Uint8Array): Promise<readonly (UncleanReason | null)[]> {
  return (await proveClean({ source: sourceOf(pdf) })).map(({ reason }) => reason)
}

export interface Output extends Written {
  readonly path: string
}

/** Writes one copy of a document through the real job. */
export async function write(
  source: Source,
  pages: readonly PageOutput[],
  kind: ExportKind = 'redacted',
): Promise<Output> {
  const to = join(folder, `output-${count++}.pdf`)
  return { path: to, ...(await writeExport({ source, kind, pages, title: 'Redacted copy', to })) }
}

/** Every page copied. */
export const copies = (pageCount: number): readonly PageOutput[] =>
  Array.from({ length: pageCount }, (_, pageIndex) => ({ method: 'copied', pageIndex }))
