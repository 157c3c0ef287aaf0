/** Signs of an export that part cells, with no space behind them. */
function cellsParted(line: string, sign: string): number {
  let count = 0
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
    const next = line.charCodeAt(at + 1)
    if (next > 32 && !(sign === ',' && next >= 48 && next <= 57)) count++
  }
  return count
}

/** Whether a line is parted into columns rather than words: by a tab, three spaces, a bar, the separators of an export. */
const isParted = (line: string): boolean =>
  line.includes('\t') ||
  line.includes('   ') ||
  line.includes('|') ||
  (line.includes(';') && cellsParted(line, ';') >= 3) ||
  (line.includes(',') && cellsParted(line, ',') >= 3)

/** A line that begins something of its own: a label, a bullet, a numbered point, a time or a date, a quoted header. */
const ownLine =
  /^\s*(?:[-*•>#[\]|]|\(?\d{1,3}[.)]\s|\d{1,2}[:.]\d{2}\b|\d{1,2}\/\d{1,2}\/\d{2,4}\b|\d{4}(?:hrs)?\s{2}|[A-Z][\w'/()& -]{0,34}:(?:\s|$))/

const firstWordLength = (line: string): number => /^\s*(\S+)/.exec(line)?.[1]?.length ?? 0

/** The width at which this page breaks its prose, in characters; Infinity where it holds none. */
const proseWidth = (lines: readonly string[]): number => {
  const lengths = lines.filter((line) => line.length >= 45 && !isParted(line)).map((line) => line.length)
  if (lengths.length < 2) return Number.POSITIVE_INFINITY
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.8)] ?? Number.POSITIVE_INFINITY
}

const isWrapped = (line: string, next: string, width: number): boolean => {
  if (line.trim() === '' || next.trim() === '' || isParted(next.trim()) || ownLine.test(next)) return false
  const small = /^\s*\p{Ll}/u.test(next)
  if (isParted(line.trim())) return small && line.length >= 0.7 * width
  if (small) return line.length >= 30
  return line.length + 1 + firstWordLength(next) >= 0.9 * width
}

/** Line breaks inside running prose become spaces, one for one, so that a name over two lines is one name. Breaks of tables, forms and logs stay. */
export function unwrap(text: string): string {
  const lines = text.split('\n')
  const width = proseWidth(lines)
  let out = lines[0] ?? ''
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? ''
    out += (isWrapped(lines[i - 1] ?? '', line, width) ? ' ' : '\n') + line
  }
  return out
}
