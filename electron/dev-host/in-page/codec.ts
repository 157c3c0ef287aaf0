/**
 * Values as JSON, as structured cloning would carry them: functions are refused, class instances become plain objects.
 * Runs in Node and, with its types stripped, in the page: it imports nothing.
 */
export type Encoded = null | boolean | number | string | readonly Encoded[] | { readonly [key: string]: Encoded }

export function encode(value: unknown): Encoded {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : tagged('number', numberName(value))
  if (value === undefined) return tagged('undefined', null)
  if (typeof value === 'bigint') return tagged('bigint', String(value))
  if (typeof value === 'object') return encodeObject(value)
  throw new Error('An object could not be cloned.')
}

const tagged = (tag: string, value: Encoded): Encoded => ({ $: tag, v: value })
const numberName = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

function encodeObject(value: object): Encoded {
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Date) return tagged('date', value.getTime())
  if (value instanceof Map) return tagged('map', [...value].map(encode))
  if (value instanceof Set) return tagged('set', [...value].map(encode))
  if (value instanceof Error) return tagged('error', [value.name, value.message])
  if (value instanceof ArrayBuffer) return tagged('buffer', base64Of(new Uint8Array(value)))
  if (ArrayBuffer.isView(value)) return encodeView(value)
  const entries = Object.entries(value).map(([key, member]) => [key, encode(member)] as const)
  const plain = Object.fromEntries(entries)
  return '$' in plain ? tagged('object', plain) : plain
}

const encodeView = (view: ArrayBufferView): Encoded =>
  tagged('view', [view.constructor.name, base64Of(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))])

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

export function decode(encoded: Encoded): unknown {
  if (encoded === null || typeof encoded !== 'object') return encoded
  if (Array.isArray(encoded)) return encoded.map(decode)
  const object = encoded as { readonly [key: string]: Encoded }
  if ('$' in object) return decodeTagged(String(object.$), object.v ?? null)
  return decodePlain(object)
}

const decodePlain = (object: { readonly [key: string]: Encoded }): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, decode(value)]))

function decodeTagged(tag: string, value: Encoded): unknown {
  const read = Object.hasOwn(decoders, tag) ? decoders[tag] : undefined
  if (!read) throw new Error(`unknown tag ${tag}`)
  return read(value as never)
}

const decoders: Readonly<Record<string, (value: never) => unknown>> = {
  undefined: () => undefined,
  number: (name: string) => Number(name),
  bigint: (digits: string) => BigInt(digits),
  date: (time: number) => new Date(time),
  map: (entries: Encoded[]) => new Map(entries.map(decode) as [unknown, unknown][]),
  set: (members: Encoded[]) => new Set(members.map(decode)),
  error: ([name, message]: [string, string]) => Object.assign(new Error(message), { name }),
  buffer: (text: string) => bytesOf(text).buffer,
  view: ([name, text]: [string, string]) => viewOf(name, bytesOf(text)),
  object: (plain: { readonly [key: string]: Encoded }) => decodePlain(plain),
}

function viewOf(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  if (name === 'Uint8Array' || name === 'Buffer') return bytes
  const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name]
  if (!View) throw new Error(`unknown view ${name}`)
  return new View(bytes.buffer)
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
