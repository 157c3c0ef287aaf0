import { inflateSync } from 'node:zlib'
import type { Detector } from './detector.ts'
import { run } from './tools.ts'
import { isIn, isInBytes } from './traces.ts'

export const rawBytes: Detector = {
  name: 'raw bytes',
  isSlow: false,
  finds: async ({ bytes, secret }) => isInBytes(bytes, secret),
}

/** Every place where a stream may begin, whether or not an object table knows it. */
export const everyStream: Detector = {
  name: 'every stream, reachable or not',
  isSlow: false,
  finds: async ({ bytes, secret }) =>
    inflatedStreams(bytes).some(({ data }) => isInBytes(data, secret) || isIn(stringsIn(data), secret)),
}

export const qpdfDecoded: Detector = {
  name: 'qpdf, all decoded',
  isSlow: false,
  finds: async ({ path, secret }) => {
    const flags = ['--qdf', '--object-streams=disable', '--decode-level=all', '--preserve-unreferenced']
    const decoded = await run('qpdf', [...flags, path, '-'], { accepted: [0, 3] })
    return isInBytes(decoded, secret) || isIn(stringsIn(decoded), secret)
  },
}

export interface Inflated {
  /** The text before `stream`: the end of its dictionary. */
  readonly dict: string
  readonly data: Buffer
}

export function inflatedStreams(bytes: Buffer): readonly Inflated[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: word, index }) => {
    const data = inflate(bytes.subarray(index + word.length))
    const dict = text.slice(Math.max(0, text.lastIndexOf(' obj', index)), index)
    return data === null ? [] : [{ dict, data }]
  })
}

function inflate(from: Buffer): Buffer | null {
  try {
    return inflateSync(from)
  } catch {
    return null
  }
}

/** All literal and hexadecimal strings one after the other, as Latin-1 and as UTF-16. */
function stringsIn(bytes: Buffer): string {
  const pieces = [...bytes.toString('latin1').matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]{2,})>/g)].map(
    ([, literal, hex]) =>
      literal === undefined
        ? Buffer.from((hex ?? '').replaceAll(/\s/g, ''), 'hex')
        : Buffer.from(unescaped(literal), 'latin1'),
  )
  const whole = Buffer.concat(pieces)
  return `${whole.toString('latin1')} ${pieces
    .map((p) =>
      Buffer.from(p.subarray(0, p.length & ~1))
        .swap16()
        .toString('utf16le'),
    )
    .join('')}`
}

const unescaped = (literal: string): string =>
  literal
    .replaceAll(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replaceAll(/\\\r?\n/g, '')
    .replaceAll(/\\(.)/g, '$1')
