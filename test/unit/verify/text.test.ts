import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { needlesOf, occursIn, plain } from '../../../electron/worker/verify/text/plain.ts'
import { onePage, type RawObject } from '../../leak/build/raw-pdf.ts'
import { proveBytes, summary } from './prove.ts'

describe('finding a value however it is written', () => {
  const texts: readonly (readonly [text: string, value: string, isFound: boolean])[] = [
    ['Seen by Smith.', 'Smith', true],
    ['SMITH, John', 'Smith', true],
    ['Smi-\nth', 'Smith', true],
    ['Smi\u00adth', 'Smith', true],
    ['S m i t h', 'Smith', true],
    ['S.M.I.T.H.', 'Smith', true],
    ['Goldsmith', 'Smith', false],
    ['Smithy', 'Smith', false],
    ['I cannot', 'Ann', false],
    ['Ann-Marie', 'Ann', true],
    ['we mar ked it', 'Mark', false],
    ['Heart hurts', 'Arthur', false],
    ['JohnSmith', 'Smith', true],
    ['flat4Smith', 'Smith', true],
    ['Zoë Bloggs', 'ZOE', true],
    ['ﬁona', 'Fiona', true],
    ['O’Brien’s car', "O'Brien", true],
    ['Tel:07700900123Email', '07700 900123', true],
    ['07700\n900 123', '07700900123', true],
    ['12 03\n1984', '12/03/1984', true],
    ['x1203198455', '12/03/1984', false],
    ['andsarah.oconnell@example.organd', 'sarah.oconnell@example.org', true],
    ['Straße', 'STRASSE', true],
  ]
  it.each(texts)('"%s" holds %s: %s', (text, value, isFound) => {
    const [needle] = needlesOf([value])
    expect(occursIn(plain(text), needle!)).toBe(isFound)
  })
})

describe('forbidden-bytes', () => {
  const value = 'Quilling'
  const utf16 = Buffer.from(value, 'utf16le').swap16()
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const show = (operators: string) => onePage({ content: `BT /F1 12 Tf 72 700 Td ${operators} ET` })
  const flate = (text: string): RawObject => ({
    body: '<< /Filter /FlateDecode >>',
    stream: deflateSync(Buffer.from(text)),
  })
  const cmap = `1 begincodespacerange <00> <ff> endcodespacerange ${[...value].length} beginbfchar ${[...value]
    .map((c, i) => `<${(i + 1).toString(16).padStart(2, '0')}> <${hex(Buffer.from(c, 'utf16le').swap16())}>`)
    .join(' ')} endbfchar`
  const mapped = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>'
  const files: readonly (readonly [string, Buffer])[] = [
    ['shown in one string', show(`(${value}) Tj`)],
    ['shown in another case', show(`(${value.toUpperCase()}) Tj`)],
    ['in pieces of one array', show('[(Qui) -20 (ll) 30 (ing)] TJ')],
    ['a letter at a time', show([...value].map((c) => `(${c}) Tj`).join(' '))],
    ['moved between letters', show([...value].map((c) => `1 0 0 1 72 700 Tm (${c}) Tj`).join(' '))],
    ['in hexadecimal', show(`<${hex(Buffer.from(value))}> Tj`)],
    ['in hexadecimal with spaces', show(`<${hex(Buffer.from(value)).replaceAll(/../g, '$& ')}> Tj`)],
    ['in octal', show(`(${[...value].map((c) => `\\${c.charCodeAt(0).toString(8)}`).join('')}) Tj`)],
    ['in two-byte codes', show(`<${hex(utf16)}> Tj`)],
    [
      'by codes that only ToUnicode explains',
      onePage({
        content: 'BT /F1 12 Tf <0102030405060708> Tj ET',
        font: mapped,
        more: [{ body: '<< >>', stream: cmap }],
      }),
    ],
    ['compressed', onePage({ content: flate(`BT /F1 12 Tf (${value}) Tj ET`) })],
    ['in a comment of the content', onePage({ content: flate(`% ${value}\nBT ET`) })],
    ['in the title', onePage({ content: '', info: 6, more: [`<< /Title <feff${hex(utf16)}> >>`] })],
    ['as a name', onePage({ content: '', resources: `/ExtGState << /${value} << >> >>` })],
    [
      'as a name in hexadecimal',
      onePage({
        content: '',
        resources: `/ExtGState << /${[...Buffer.from(value)].map((b) => `#${b.toString(16)}`).join('')} << >> >>`,
      }),
    ],
    ['in an object that nothing uses', onePage({ content: '', more: [`(${value})`] })],
    ['in a stream that nothing uses', onePage({ content: '', more: [flate(`x${value}x`)] })],
    [
      'in base64 in a stream',
      onePage({ content: '', more: [flate(Buffer.from(`to: ${value} `.repeat(2)).toString('base64'))] }),
    ],
    [
      'in UTF-16, little end first',
      onePage({ content: '', more: [flate(Buffer.from(value, 'utf16le').toString('latin1'))] }),
    ],
    ['behind the end', Buffer.concat([onePage({ content: '' }), Buffer.from(`\n${value}\n`)])],
  ]
  it.each(files)('%s', async (_, bytes) => {
    expect(summary(await proveBytes('forbidden-bytes', bytes, [value]))).toMatch(/a redacted value|unknown/)
  })
  const clean: readonly (readonly [string, Buffer, string])[] = [
    ['another word', show('(Drilling) Tj'), value],
    ['a name that is a word of the format', show('(a) Tj'), 'Page'],
    ['a longer name that is a word of the format', show('(a) Tj'), 'Parent'],
    ['no value at all', show(`(${value}) Tj`), ''],
  ]
  it.each(clean)('passes %s', async (_, bytes, absent) => {
    expect(summary(await proveBytes('forbidden-bytes', bytes, absent ? [absent] : []))).toBe('passed')
  })
})

describe('codes of two bytes, read as characters', () => {
  /** Each code and the letter that ToUnicode gives it. */
  const showing = (codes: readonly (readonly [code: number, letter: string])[]): Buffer => {
    const hex = (n: number) => n.toString(16).padStart(4, '0')
    const map = codes.map(([code, letter]) => `<${hex(code)}> <${hex(letter.charCodeAt(0))}>`).join(' ')
    return onePage({
      content: {
        body: '<< /Filter /FlateDecode >>',
        stream: deflateSync(Buffer.from(`BT /F1 12 Tf 72 700 Td <${codes.map(([code]) => hex(code)).join('')}> Tj ET`)),
      },
      font: '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R >>',
      more: [
        {
          body: '<< >>',
          stream: `1 begincodespacerange <0000> <ffff> endcodespacerange ${codes.length} beginbfchar ${map} endbfchar`,
        },
      ],
    })
  }
  const coded = (digits: string, text: string, high = 0) =>
    [...digits].map((digit, i) => [high * 256 + digit.charCodeAt(0), text[i]!] as const)
  const space = [3, ' '] as const
  const files: readonly (readonly [string, Buffer, string, RegExp])[] = [
    ['numbers of glyphs that happen to be the digits', showing([space, ...coded('4721', 'Word')]), '4721', /^passed$/],
    ['the same in another block of glyphs', showing([space, ...coded('4721', 'Word', 1)]), '4721', /^passed$/],
    ['a word that these glyphs show', showing([space, ...coded('4721', 'Word')]), 'Word', /redacted value/],
    ['codes that may be characters', showing(coded('4721', 'Word')), '4721', /redacted value/],
    ['a value too long for chance', showing([space, ...coded('4721998', 'Seventh')]), '4721998', /redacted value/],
  ]
  it.each(files)('%s', async (_, bytes, value, expected) => {
    expect(summary(await proveBytes('forbidden-bytes', bytes, [value]))).toMatch(expected)
  })
})

describe('forbidden-text and text-under-region, read by pdf.js and by PDFium', () => {
  const page = (method: 'copied' | 'burned', left: number) => [
    {
      pageNumber: 1,
      widthPt: 595.32,
      heightPt: 841.92,
      method,
      regions: [{ box: { left, bottom: 695, right: left + 60, top: 712 }, reasonCode: '1' as const }],
    },
  ]
  const shown: readonly (readonly [string, string])[] = [
    ['plain', 'BT /F1 12 Tf 72 700 Td (Quilling) Tj ET'],
    ['invisible', 'BT 3 Tr /F1 12 Tf 72 700 Td (Quilling) Tj ET'],
    ['white', '1 g BT /F1 12 Tf 72 700 Td (Quilling) Tj ET'],
    ['letter by letter', `BT /F1 12 Tf 72 700 Td ${[...'Quilling'].map((c) => `(${c}) Tj`).join(' ')} ET`],
    ['mirrored', 'BT /F1 12 Tf -1 0 0 1 120 700 Tm (Quilling) Tj ET'],
    ['raised and stretched', 'BT /F1 6 Tf 200 Tz 5 Ts 72 695 Td (Quilling) Tj ET'],
    ['in a form', 'q 1 0 0 1 72 700 cm /Fm Do Q'],
  ]
  const build = (content: string) =>
    onePage({
      content,
      resources: '/XObject << /Fm 6 0 R >>',
      more: [
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [-10 -10 100 20] /Resources << /Font << /F1 5 0 R >> >> >>',
          stream: 'BT /F1 12 Tf (Quilling) Tj ET',
        },
      ],
    })
  it.each(shown)('%s', async (_, content) => {
    const text = await proveBytes('forbidden-text', build(content), ['Quilling'], page('copied', 70))
    expect(text.checks.map(({ result }) => result)).toEqual(['failed', 'failed'])
    const under = await proveBytes('text-under-region', build(content), [], page('copied', 70))
    expect(under.checks.map(({ result }) => result)).toEqual(['failed', 'failed'])
    const beside = await proveBytes('text-under-region', build(content), [], page('copied', 300))
    expect(summary(beside)).toBe('passed')
  })
  it('finds a value that a hyphen splits over two lines', async () => {
    const bytes = build('BT /F1 12 Tf 72 700 Td (Quil-) Tj 0 -14 Td (ling) Tj ET')
    expect(summary(await proveBytes('forbidden-text', bytes, ['Quilling']))).toContain('a redacted value in the text')
  })
})
