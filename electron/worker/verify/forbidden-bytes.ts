import type { Fault, FileCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { ownReader } from './own-reader.ts'
import { decode } from './raw/decode.ts'
import type { RawFile } from './raw/file.ts'
import { bytesOf, contentOf, dictIn, pagesOf, streamsOf } from './raw/pages.ts'
import { type Dict, type Value, within } from './raw/value.ts'
import { ByteSearch, spellings } from './text/byte-search.ts'
import { contentText } from './text/content-text.ts'
import { type Needle, needlesOf, occursIn, plain } from './text/plain.ts'
import { type CodeMap, readToUnicode } from './text/to-unicode.ts'
import { isFormatWord } from './text/vocabulary.ts'

/** Chance alone puts a shorter sequence into compressed bytes. */
const SHORTEST_IN_FILE = 7
const SHORTEST_IN_STREAM = 5

/** Leak cases 7, 15, 24, 32, 50–51, 56–59: a redacted value anywhere in the bytes: strings, names, streams decoded and not, content in every spelling. */
export const forbiddenBytes: FileCheck = {
  name: 'forbidden-bytes',
  engine: ownReader,
  file: (evidence) => {
    if (!evidence.file.complete) throw new Error('the file could not be walked to its end')
    const needles = needlesOf(evidence.forbidden)
    if (needles.length === 0) return []
    return [...inContent(evidence.file, needles), ...elsewhere(evidence, needles)]
  },
}

function inContent(file: RawFile, needles: readonly Needle[]): readonly Fault[] {
  const maps = new Map<number, CodeMap>()
  return pagesOf(file).flatMap((page, pageIndex) => {
    const { raw, mapped } = contentText(contentOf(file, page), fontMaps(file, page, maps))
    const isFound = holds(raw, needles) || holds(mapped, needles) || holds(asUtf16(raw), needles)
    return isFound ? [{ pageNumber: pageIndex + 1, detail: 'a redacted value in page content' }] : []
  })
}

function fontMaps(file: RawFile, page: Dict, known: Map<number, CodeMap>): ReadonlyMap<string, CodeMap> {
  const fonts = dictIn(file, dictIn(file, page, 'Resources'), 'Font')
  const maps = new Map<string, CodeMap>()
  for (const name of fonts.keys()) {
    const [stream] = streamsOf(file, dictIn(file, fonts, name).get('ToUnicode'))
    if (stream === undefined) continue
    const map = known.get(stream.objectNumber) ?? readToUnicode(bytesOf(stream))
    known.set(stream.objectNumber, map)
    maps.set(name, map)
  }
  return maps
}

function elsewhere({ file, bytes }: Evidence, needles: readonly Needle[]): readonly Fault[] {
  const faults: Fault[] = []
  const fault = (detail: string) => faults.push({ pageNumber: null, detail })
  if (holds(stringsOf(file), needles)) fault('a redacted value in a string or name')
  if (
    searchFor(needles, SHORTEST_IN_STREAM).some((search) => streams(file).some((stream) => search.occursIn(stream)))
  ) {
    fault('a redacted value in a stream')
  }
  if (searchFor(needles, SHORTEST_IN_FILE).some((search) => search.occursIn(bytes)))
    fault('a redacted value in the bytes')
  return faults
}

/** At most one search; none where every spelling is too short. */
function searchFor(needles: readonly Needle[], shortest: number): readonly ByteSearch[] {
  const patterns = needles
    .flatMap(({ value }) => spellings(value))
    .filter((p) => p.length >= shortest && !isFormatWord(p))
  return patterns.length === 0 ? [] : [new ByteSearch(patterns)]
}

/** Every stream decoded but images, whose pixels other checks judge. Throws where one cannot be decoded. */
function streams(file: RawFile): readonly Uint8Array[] {
  return [...file.objects.values()].flatMap((object) => {
    const decoded = object.stream === null ? null : decode(object)
    if (decoded?.kind === 'undecodable') throw new Error('a stream that cannot be decoded')
    return decoded?.kind === 'bytes' ? [decoded.bytes] : []
  })
}

/** All strings and names of all objects and of the trailer, each in the encodings it may be in. */
function stringsOf(file: RawFile): string {
  const parts: string[] = []
  const roots = [...file.objects.values()].map((object) => object.value)
  const trailer: Value = { type: 'dict', entries: file.trailer, duplicates: [] }
  for (const root of [trailer, ...roots]) for (const value of within(root)) addStrings(parts, value)
  return parts.join(' \u0000 ')
}

function addStrings(parts: string[], value: Value): void {
  if (value.type === 'name') addWord(parts, value.value)
  if (value.type === 'dict') for (const key of value.entries.keys()) addWord(parts, key)
  if (value.type !== 'string') return
  const latin1 = Buffer.from(value.bytes).toString('latin1')
  parts.push(latin1, Buffer.from(value.bytes).toString('utf8'), asUtf16(latin1))
}

function addWord(parts: string[], word: string): void {
  if (!isFormatWord(Buffer.from(word, 'latin1'))) parts.push(word, Buffer.from(word, 'latin1').toString('utf8'))
}

/** Latin-1 bytes read as UTF-16, big end first. */
const asUtf16 = (latin1: string): string =>
  Buffer.from(latin1, 'latin1')
    .subarray(0, latin1.length & ~1)
    .swap16()
    .toString('utf16le')

const holds = (text: string, needles: readonly Needle[]): boolean => {
  const whole = plain(text)
  return needles.some((needle) => occursIn(whole, needle))
}
