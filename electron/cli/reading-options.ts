import { statSync } from 'node:fs'
import type { OcrMode } from '../../shared/model/page-text.ts'
import { type Given, type Options, UsageError } from './command.ts'

/** Options of every command that reads documents. */
export const readingOptions = {
  policy: {
    type: 'string',
    value: 'ID|FILE',
    help: 'what counts as personal data: pre-charge (default), everything, or a policy file',
  },
  ocr: { type: 'string', value: 'MODE', help: 'text recognition: auto (default), always, never' },
  password: {
    type: 'string',
    value: 'TEXT',
    help: 'password of protected files; others on this machine may see it, so better:',
  },
  'password-file': { type: 'string', value: 'FILE', help: 'file whose first line is the password' },
  jobs: { type: 'string', value: 'N', help: 'workers; by default one a core, four at most' },
  json: { type: 'boolean', help: 'one JSON object a line on standard output, and nothing else' },
} as const satisfies Options

export function ocrOf(given: Given): OcrMode {
  const mode = given.text('ocr') ?? 'auto'
  if (mode === 'auto' || mode === 'always' || mode === 'never') return mode
  throw new UsageError('--ocr takes auto, always or never')
}

export async function passwordOf(given: Given): Promise<string | null> {
  const file = given.text('password-file')
  if (file === null) return given.text('password')
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new UsageError('--password-file names a file that cannot be read')
  return text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
}

export function placesOf(given: Given): readonly string[] {
  if (given.places.length === 0) throw new UsageError('give at least one file or folder')
  return given.places
}

/** `1-3,7` as a set of page numbers. */
export function pageNumbersOf(given: Given): ReadonlySet<number> | null {
  const text = given.text('pages')
  if (text === null) return null
  const numbers = new Set<number>()
  for (const part of text.split(',')) {
    const [, from = '', to = from] = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part) ?? []
    if (from === '' || Number(from) < 1 || Number(to) < Number(from))
      throw new UsageError('--pages takes page numbers, such as 1-3,7')
    for (let n = Number(from); n <= Number(to); n++) numbers.add(n)
  }
  return numbers
}

/** A file that an option names and that must be there. */
export function fileOf(given: Given, option: string): string {
  const path = given.text(option)
  if (path === null) throw new UsageError(`--${option} FILE is missing`)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`--${option} names no file`)
  return path
}
