import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs with which an outsider attacks; Debian: qpdf, poppler-utils, mupdf-tools, tesseract-ocr. */
export const tools = ['qpdf', 'pdftotext', 'pdftoppm', 'pdfimages', 'mutool', 'tesseract'] as const
export type Tool = (typeof tools)[number]

export const missingTools = (): readonly Tool[] => tools.filter((tool) => !isInstalled(tool))

function isInstalled(tool: Tool): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const LIMIT_MS = 120_000
const OUTPUT_BYTES = 256 * 1024 * 1024

/** Runs a program and gives its standard output. Rejects for an exit status that is not among `accepted`. */
export function run(
  tool: Tool,
  args: readonly string[],
  options: { readonly cwd?: string; readonly accepted?: readonly number[] } = {},
): Promise<Buffer> {
  const { cwd, accepted = [0] } = options
  const settings = {
    encoding: 'buffer' as const,
    maxBuffer: OUTPUT_BYTES,
    timeout: LIMIT_MS,
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  }
  return new Promise((resolve, reject) => {
    execFile(tool, [...args], cwd === undefined ? settings : { ...settings, cwd }, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code
      if (typeof status === 'number' && accepted.includes(status)) resolve(stdout)
      else reject(new Error(`${tool} ended with ${status}: ${stderr.toString().slice(0, 200)}`))
    })
  })
}
