import { Failure } from '../../../shared/result.ts'

const UTF8_BOM = [0xef, 0xbb, 0xbf]
/** Share of zero bytes in every second place from which a file without a mark is UTF-16. */
const UTF16_ZEROS = 0.3
const MOST_CONTROL = 0.01

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((b, i) => bytes[i] === b)

/** 'utf-16le' or 'utf-16be' where zeros stand in every second place only, as in English text. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 65_536)
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros.map((n) => n / Math.max(1, length / 2))
  if (odd! > UTF16_ZEROS && even! < 0.01) return 'utf-16le'
  return even! > UTF16_ZEROS && odd! < 0.01 ? 'utf-16be' : null
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, UTF8_BOM)) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return utf16Without(bytes)
}

const tryDecode = (bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a file: UTF-16 or UTF-8 (byte order mark removed), else Windows-1252. Throws FILE_DAMAGED for UTF-16 cut in the middle. */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked === 'utf-16le' || marked === 'utf-16be') {
    const text = tryDecode(bytes, marked, true)
    if (text === null) throw new Failure('FILE_DAMAGED')
    return text
  }
  return tryDecode(bytes, 'utf-8', true) ?? tryDecode(bytes, 'windows-1252', false) ?? ''
}

/** Other kinds of file that are made of letters. */
const notPlain = /^(\{\\rtf|%!PS|<\?xml|<!doctype html|<html|MIME-Version:)/i

/** Whether a file that begins with `head` can be plain text: no zero bytes but UTF-16's, hardly any control characters. */
export function looksLikeText(head: Uint8Array): boolean {
  const marked = markedEncoding(head)
  if (marked === null && head.includes(0)) return false
  const text = new TextDecoder(marked ?? 'windows-1252').decode(head)
  if (notPlain.test(text.trimStart())) return false
  const control = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  return control <= text.length * MOST_CONTROL
}
