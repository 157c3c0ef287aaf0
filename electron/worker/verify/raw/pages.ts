import { decode } from './decode.ts'
import type { RawFile, RawObject } from './file.ts'
import type { Dict, Value } from './value.ts'

const EMPTY: Dict = new Map()
const MAX_DEPTH = 50

/** The object that `value` stands for: what a reference points to, or itself. */
export function resolve(file: RawFile, value: Value | undefined): Value | undefined {
  return value?.type === 'ref' ? file.objects.get(value.objectNumber)?.value : value
}

export function dictIn(file: RawFile, dict: Dict, key: string): Dict {
  const value = resolve(file, dict.get(key))
  return value?.type === 'dict' ? value.entries : EMPTY
}

/** The page dictionaries in page order. Throws when the page tree has no end. */
export function pagesOf(file: RawFile): readonly Dict[] {
  return [...leaves(file, dictIn(file, dictIn(file, file.trailer, 'Root'), 'Pages'), 0)]
}

function* leaves(file: RawFile, node: Dict, depth: number): Generator<Dict> {
  if (depth > MAX_DEPTH) throw new Error('page tree too deep')
  const kids = resolve(file, node.get('Kids'))
  if (kids?.type !== 'array') {
    yield node
    return
  }
  for (const kid of kids.items) {
    const value = resolve(file, kid)
    if (value?.type === 'dict') yield* leaves(file, value.entries, depth + 1)
  }
}

/** The objects that `value` points to, one or a list. */
export function streamsOf(file: RawFile, value: Value | undefined): readonly RawObject[] {
  if (value?.type === 'array') return value.items.flatMap((item) => streamsOf(file, item))
  if (value?.type !== 'ref') return []
  const object = file.objects.get(value.objectNumber)
  if (object?.stream) return [object]
  return object?.value.type === 'array' ? streamsOf(file, object.value) : []
}

/** Content of a page, its streams joined as a reader joins them. Throws where one cannot be decoded. */
export function contentOf(file: RawFile, page: Dict): Uint8Array {
  const parts = streamsOf(file, page.get('Contents')).map(bytesOf)
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
}

/** A stream decoded; throws where that is not possible, so that the check that asked has no answer. */
export function bytesOf(object: RawObject): Uint8Array {
  const decoded = decode(object)
  if (decoded.kind !== 'bytes') throw new Error('a stream that cannot be decoded')
  return decoded.bytes
}

/** The XObjects in a page's resources, drawn or not. Throws where there is no such page. */
export function imagesOf(file: RawFile, pageIndex: number): readonly RawObject[] {
  const page = pagesOf(file)[pageIndex]
  if (page === undefined) throw new Error('no such page')
  const objects = dictIn(file, dictIn(file, page, 'Resources'), 'XObject')
  return [...objects.values()].flatMap((value) => streamsOf(file, value))
}
