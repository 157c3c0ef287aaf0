const hex = (n: number, bytes: number): string =>
  n
    .toString(16)
    .toUpperCase()
    .padStart(bytes * 2, '0')

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i), 2)).join('')

/** At most 100 entries a block (Adobe Technical Note 5014). */
const PER_BLOCK = 100

/** A ToUnicode CMap (ISO 32000-2 9.10.3) for codes of `bytes` bytes, in ascending order; nothing but these codes is named. */
export function toUnicode(map: ReadonlyMap<number, string>, bytes: 1 | 2): string {
  const entries = [...map].sort(([a], [b]) => a - b).map(([code, text]) => `<${hex(code, bytes)}> <${utf16(text)}>`)
  const blocks: string[] = []
  for (let i = 0; i < entries.length; i += PER_BLOCK) {
    const block = entries.slice(i, i + PER_BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${hex(0, bytes)}> <${hex(256 ** bytes - 1, bytes)}>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
