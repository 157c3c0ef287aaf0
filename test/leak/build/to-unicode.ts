/** A ToUnicode CMap of one-byte codes. */
export const toUnicodeOf = (map: ReadonlyMap<number, string>): string => {
  const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0')
  const rows = [...map].map(
    ([code, text]) => `<${hex(code, 2)}> <${[...text].map((c) => hex(c.charCodeAt(0), 4)).join('')}>`,
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`
}
