import { extname } from 'node:path'
import type { FormatId } from '../../../shared/model/document.ts'
import { Failure } from '../../../shared/result.ts'
import type { InputFormat } from './format.ts'
import { formats } from './index.ts'
import { headOf, type InputFile } from './input-file.ts'

const HEAD_BYTES = 64 * 1024

/** Names that promise a format whose content is unmistakable: anything else inside is a mismatch. */
const promised: Readonly<Record<string, FormatId>> = {
  '.pdf': 'pdf',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.jpe': 'jpeg',
  '.jfif': 'jpeg',
  '.tif': 'tiff',
  '.tiff': 'tiff',
}
/** Text is what has no mark of its own, so it must at least not claim to be something else. */
const textNames = new Set(['', '.txt', '.text', '.log', '.csv', '.tsv', '.md', '.asc'])

/** A PDF that lost its beginning still has its objects. */
const wasPdf = (head: Uint8Array): boolean => /\d+ \d+ obj\b|startxref/.test(Buffer.from(head).toString('latin1'))

/** The format of a file by its content. Throws INPUT_EMPTY, FORMAT_UNKNOWN, FORMAT_MISMATCH, FILE_DAMAGED. */
export async function formatOf(file: InputFile): Promise<InputFormat> {
  const head = await headOf(file, HEAD_BYTES)
  if (head.length === 0) throw new Failure('INPUT_EMPTY')
  const extension = extname(file.path).toLowerCase()
  const found = formats.find((format) => format.matches(head))
  const isWeak = found?.id === 'text' && !textNames.has(extension)
  if (found && !isWeak) return found
  if (extension === '.pdf' && wasPdf(head)) throw new Failure('FILE_DAMAGED')
  throw new Failure(extension in promised || textNames.has(extension) ? 'FORMAT_MISMATCH' : 'FORMAT_UNKNOWN')
}
