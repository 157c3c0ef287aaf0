import type { Fault, FileCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { ownReader } from './own-reader.ts'
import { decode } from './raw/decode.ts'
import type { RawFile, RawObject } from './raw/file.ts'
import { bytesOf, contentOf, dictIn, pagesOf, streamsOf } from './raw/pages.ts'
import { type Dict, type Value, within } from './raw/value.ts'
import { ByteSearch, spellings } from './text/byte-search.ts'
import { type ContentText, contentText } from './text/content-text.ts'
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
    const contents = contentsOf(evidence.file)
    return [...inContent(contents, needles), ...elsewhere(evidence, contents, needles)]
  },
}

/** The content of a page, what it shows, and which streams hold it. */
interface PageContent {
  readonly content: Uint8Array
  readonly text: ContentText
  readonly streams: readonly RawObject[]
}

function contentsOf(file: RawFile): readonly PageContent[] {
  const maps = new Map<number, CodeMap>()
  return pagesOf(file).map((page) => {
    const content = contentOf(file, page)
    const text = contentText(content, fontMaps(file, page, maps))
    return { content, text, streams: streamsOf(file, page.get('Contents')) }
  })
}

/** From so many letters on, numbers of glyphs do not spell a value by chance. */
const LONG = 7

const inContent = (contents: readonly PageContent[], needles: readonly Needle[]): readonly Fault[] =>
  contents.flatMap(({ text: { raw, mapped, unnumbered } }, pageIndex) => {
    const long = needles.filter(({ letters }) => letters.length >= LONG)
    const isFound =
      holds(mapped, needles) ||
      [raw, asUtf16(raw)].some((reading) => holds(reading, long)) ||
      [unnumbered, asUtf16(unnumbered)].some((reading) => holds(reading, needles))
    return isFound ? [{ pageNumber: pageIndex + 1, detail: 'a redacted value in page content' }] : []
  })

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

function elsewhere(
  { file, bytes }: Evidence,
  contents: readonly PageContent[],
  needles: readonly Needle[],
): readonly Fault[] {
  const faults: Fault[] = []
  const fault = (detail: string) => faults.push({ pageNumber: null, detail })
  if (holds(stringsOf(file), needles)) fault('a redacted value in a string or name')
  if (isInStreams(file, contents, needles)) fault('a redacted value in a stream')
  if (searchFor(needles, SHORTEST_IN_FILE).some((search) => search.occursIn(bytes)))
    fault('a redacted value in the bytes')
  return faults
}

/** Content in which numbers of glyphs are shown is searched whole for long values, and without these numbers for all. */
function isInStreams(file: RawFile, contents: readonly PageContent[], needles: readonly Needle[]): boolean {
  const numbered = contents.filter(({ text }) => text.numbered.length > 0)
  const apart = new Set(numbered.flatMap((content) => content.streams))
  const [searches, long] = [needles, needles.filter(({ letters }) => letters.length >= LONG)].map((some) =>
    searchFor(some, SHORTEST_IN_STREAM),
  )
  return (
    streams(file, (object) => !apart.has(object)).some((stream) => searches?.some((one) => one.occursIn(stream))) ||
    numbered.some(({ content, text }) => {
      const rest = withoutPlaces(content, text.numbered)
      return long?.some((one) => one.occursIn(content)) || searches?.some((one) => one.occursIn(rest))
    })
  )
}

function withoutPlaces(content: Uint8Array, places: ContentText['numbered']): Uint8Array {
  const rest = content.slice()
  for (const { start, end } of places) rest.fill(0, start, end)
  return rest
}

/** At most one search; none where every spelling is too short. */
function searchFor(needles: readonly Needle[], shortest: number): readonly ByteSearch[] {
  const patterns = needles
    .flatMap(({ value }) => spellings(value))
    .filter((p) => p.length >= shortest && !isFormatWord(p))
  return patterns.length === 0 ? [] : [new ByteSearch(patterns)]
}

/** Every stream decoded but images, whose pixels other checks judge. Throws where one cannot be decoded. */
function streams(file: RawFile, isWanted: (object: RawObject) => boolean): readonly Uint8Array[] {
  return [...file.objects.values()].filter(isWanted).flatMap((object) => {
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
