import { type Token, Tokens } from './pdf-writer-tokens.ts'
import { Unclean } from './pdf-writer-unclean.ts'

const mostTokens = 1 << 20
const largestRange = 65_536

const codeOf = (token: Token): number => {
  if (token.kind !== 'string' || token.bytes.length > 4) throw new Unclean('not-rebuildable')
  return token.bytes.reduce((n, byte) => n * 256 + byte, 0)
}

/** UTF-16BE; a code that maps to nothing gives ''. */
const textOf = (token: Token, plus = 0): string => {
  if (token.kind !== 'string' || token.bytes.length % 2 !== 0) throw new Unclean('not-rebuildable')
  const units = Array.from(
    { length: token.bytes.length >> 1 },
    (_, i) => token.bytes[i * 2]! * 256 + token.bytes[i * 2 + 1]!,
  )
  if (plus > 0 && units.length > 0) units.push(units.pop()! + plus)
  return String.fromCharCode(...units)
}

/** What a ToUnicode CMap says of `codes` (ISO 32000-2 9.10.3), and of no other. Throws where it is not the plain kind. */
export function unicodeOf(cmap: Uint8Array, codes: Pick<ReadonlySet<number>, 'has'>): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  const note = (code: number, text: () => string): void => {
    if (codes.has(code)) map.set(code, text())
  }
  for (const [block, items] of blocksOf(cmap)) {
    if (block === 'bfchar')
      for (let i = 0; i + 1 < items.length; i += 2) note(codeOf(items[i]!), () => textOf(items[i + 1]!))
    else for (let i = 0; i + 2 < items.length; i += 3) range(items[i]!, items[i + 1]!, items[i + 2]!, note)
  }
  return map
}

function range(from: Token, to: Token, target: Token, note: (code: number, text: () => string) => void): void {
  const first = codeOf(from)
  const last = codeOf(to)
  if (last - first > largestRange) throw new Unclean('not-rebuildable')
  for (let code = first; code <= last; code++) {
    const item = target.kind === 'array' ? target.items[code - first] : target
    if (item) note(code, () => textOf(item, target.kind === 'array' ? 0 : code - first))
  }
}

function* blocksOf(cmap: Uint8Array): Generator<readonly ['bfchar' | 'bfrange', readonly Token[]]> {
  const tokens = new Tokens(cmap)
  let items: Token[] = []
  let count = 0
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (++count > mostTokens) throw new Unclean('not-rebuildable')
    const word = token.kind === 'keyword' ? token.value : ''
    if (word === 'beginbfchar' || word === 'beginbfrange') items = []
    else if (word === 'endbfchar') yield ['bfchar', items]
    else if (word === 'endbfrange') yield ['bfrange', items]
    else if (word === 'usecmap') throw new Unclean('not-rebuildable')
    else items.push(token)
  }
}
