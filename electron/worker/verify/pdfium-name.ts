import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Name and version, as a check states them. */
export function pdfiumName(): string {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  return `pdfium ${versionAbove(dirname(wasm))}`
}

/** The package does not export its own package.json. */
function versionAbove(folder: string): string {
  const text = readFileSync(join(folder, '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
