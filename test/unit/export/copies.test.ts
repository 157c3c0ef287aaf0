import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { sfntTables } from '../../../electron/worker/engines/pdf-writer-sfnt.ts'
import { characterMaps } from '../../../electron/worker/engines/pdf-writer-sfnt-cmap.ts'
import { pagePdf, type RawObject, type RawPage, rawPdf, show } from '../../fixtures/raw-pdf.ts'
import { has, run } from './external.ts'
import { copies, fileSource, folder, reasonsFor, sourceOf, write } from './written.ts'

afterAll(() => rmSync(folder, { recursive: true }))

const hello = show('Hello there', 40, 300, 12)
const form: RawObject = { entries: '/Type /XObject /Subtype /Form /BBox [0 0 300 400]', stream: hello }
const image: RawObject = {
  entries: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
  stream: '\x00\xff\xff\x00',
}
const note = '<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (secret) >>'

describe('a page is copied only if a reader sees all of it', () => {
  test.each<[string, RawPage, string | null]>([
    ['plain text', { content: hello }, null],
    [
      'text on a grey bar, with a frame',
      { content: `0.9 g 30 290 200 30 re f 0 G 30 290 200 30 re S 0 g ${hello}` },
      null,
    ],
    ['an empty page', { content: '' }, null],
    ['comments, and spaces in odd places', { content: `% secret\n q\n${hello} Q % more` }, null],
    ['tags of structure', { content: `/P <</MCID 0>> BDC ${hello} EMC` }, null],
    [
      'a link, which is left behind',
      {
        content: hello,
        entries:
          '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Border [0 0 0] /A << /S /URI /URI (http://secret) >> >>]',
      },
      null,
    ],
    ['unused resources', { content: hello, resources: '/XObject << /X 10 0 R >>', objects: [form] }, null],
    ['a note', { content: hello, entries: `/Annots [${note}]` }, 'has-annotation'],
    [
      'a form field',
      {
        content: hello,
        entries: '/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (x) /V (secret) /Rect [0 0 9 9] >>]',
      },
      'has-form-field',
    ],
    [
      'an attachment',
      { content: hello, entries: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]' },
      'has-attachment',
    ],
    [
      'a script of the page',
      { content: hello, entries: '/AA << /O << /S /JavaScript /JS (secret) >> >>' },
      'has-script',
    ],
    ['a form object', { content: '/X Do', resources: '/XObject << /X 10 0 R >>', objects: [form] }, 'has-form-object'],
    [
      'an image',
      { content: 'q 50 0 0 50 0 0 cm /X Do Q', resources: '/XObject << /X 10 0 R >>', objects: [image] },
      'has-image',
    ],
    ['an inline image', { content: 'q 50 0 0 50 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q' }, 'has-image'],
    [
      'a layer',
      { content: `/OC /L BDC ${hello} EMC`, resources: '/Properties << /L << /Type /OCG /Name (secret) >> >>' },
      'has-layer',
    ],
    [
      'a text that replaces another',
      { content: `/Span <</ActualText (secret)>> BDC ${hello} EMC` },
      'has-marked-content',
    ],
    ['a description', { content: `/Figure <</Alt (secret)>> BDC ${hello} EMC` }, 'has-marked-content'],
    [
      'a replacing text named in the resources',
      { content: `/Span /P BDC ${hello} EMC`, resources: '/Properties << /P << /ActualText (secret) >> >>' },
      'has-marked-content',
    ],
    [
      'a pattern',
      { content: '/Pattern cs /P scn 0 0 50 50 re f', resources: '/Pattern << /P 10 0 R >>' },
      'has-pattern',
    ],
    ['a shading', { content: '/S sh', resources: '/Shading << /S << /ShadingType 2 >> >>' }, 'has-pattern'],
    [
      'a soft mask',
      {
        content: `/G gs ${hello}`,
        resources: '/ExtGState << /G << /SMask << /S /Alpha /G 10 0 R >> >> >>',
        objects: [form],
      },
      'has-soft-mask',
    ],
    [
      'a blend mode',
      { content: `/G gs ${hello}`, resources: '/ExtGState << /G << /BM /Multiply >> >>' },
      'has-soft-mask',
    ],
    ['invisible text', { content: hello + show('secret', 40, 200, 12, '3 Tr') }, 'has-hidden-text'],
    ['text as a clip', { content: hello + show('secret', 40, 200, 12, '7 Tr') }, 'has-hidden-text'],
    ['white text', { content: hello + show('secret', 40, 200, 12, '1 g') }, 'has-hidden-text'],
    ['tiny text', { content: hello + show('secret', 40, 200, 0.5) }, 'has-hidden-text'],
    ['text under a bar', { content: `${show('secret', 40, 200, 12)}0 g 30 190 100 30 re f` }, 'has-hidden-text'],
    [
      'text under a bar of its own colour',
      { content: `${show('secret', 40, 200, 12)}1 g 30 190 100 30 re f ${hello}` },
      'has-hidden-text',
    ],
    [
      'text under a thick line',
      { content: `${show('secret', 40, 200, 12)}20 w 30 204 m 130 204 l S` },
      'has-hidden-text',
    ],
    ['text beside the page', { content: hello + show('secret', -200, 200, 12) }, 'has-off-page-content'],
    [
      'text outside the crop box',
      { content: hello + show('secret', 40, 20, 12), entries: '/CropBox [0 100 300 400]' },
      'has-off-page-content',
    ],
    [
      'outlines beside the page',
      { content: `${hello} -50 10 m -40 10 l -40 30 l -45 20 l -50 30 l h f` },
      'has-off-page-content',
    ],
    [
      'text clipped away',
      { content: `${hello} q 0 0 10 10 re W n ${show('secret', 40, 200, 12)} Q` },
      'has-clipped-content',
    ],
    ['a clip that is no rectangle', { content: `q 0 0 m 300 0 l 0 400 l h W n ${hello} Q` }, 'has-clipped-content'],
    ['an operator that nobody knows', { content: `${hello} (secret) Xy` }, 'not-rebuildable'],
    ['operands that do not belong', { content: `(secret) 1 0 0 1 0 0 cm ${hello}` }, 'not-rebuildable'],
    ['a state saved and never restored', { content: `q ${hello}` }, 'not-rebuildable'],
    ['a font that is not there', { content: 'BT /F9 12 Tf (secret) Tj ET' }, 'not-rebuildable'],
    [
      'a font of drawings',
      { content: 'BT /T 12 Tf (a) Tj ET', resources: '/Font << /T << /Type /Font /Subtype /Type3 >> >>' },
      'has-type3-font',
    ],
    ['a user unit', { content: hello, entries: '/UserUnit 2' }, 'not-rebuildable'],
  ])('%s', async (_name, page, reason) => {
    expect(await reasonsFor(pagePdf(page))).toEqual([reason])
  })

  test('a file that is no PDF was turned into one: nothing is copied', async () => {
    const { proveClean } = await import('../../../electron/worker/jobs/prove-clean.ts')
    const { writeFileSync } = await import('node:fs')
    const path = `${folder}/note.txt`
    writeFileSync(path, 'Hello there\n')
    const source = { ...fileSource(path), format: 'text' } as const
    const pages = await proveClean({ source }).catch((thrown) => thrown.code)
    expect(pages).toEqual([{ pageIndex: 0, reason: 'was-recognised' }])
  })
})

describe('nothing comes along with a copied page', () => {
  const secrets = pagePdf({
    content: `% SECRET-1\n${hello}/P <</MCID 0 /Note (SECRET-2)>> BDC EMC`,
    entries:
      '/PieceInfo << /X << /Private (SECRET-3) >> >> /Metadata 11 0 R /Thumb 12 0 R /LastModified (SECRET-4) /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (SECRET-5) >> >>]',
    resources: '/XObject << /SECRET-6 10 0 R >> /Properties << /SECRET-7 << >> >>',
    catalog:
      '/OpenAction << /S /JavaScript /JS (SECRET-8) >> /PageLabels << /Nums [0 << /P (SECRET-9) >>] >> /Lang (SECRET-0)',
    objects: [
      form,
      { entries: '/Type /Metadata /Subtype /XML', stream: 'SECRET-A' },
      { entries: '/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', stream: 'SECRET-B' },
      '(SECRET-C orphan)',
    ],
  })

  test('neither in the bytes nor in what qpdf unpacks', async () => {
    const output = await write(sourceOf(secrets), copies(1))
    expect(output.pages).toEqual([{ pageNumber: 1, widthPt: 300, heightPt: 400, method: 'copied', regions: [] }])
    const unpacked = has('qpdf') ? run('qpdf', '--qdf', '--object-streams=disable', output.path, '-') : Buffer.alloc(0)
    expect(readFileSync(output.path).toString('latin1') + unpacked.toString('latin1')).not.toMatch(/SECRET/)
  })

  test('the page still says and shows the same', async () => {
    const output = await write(sourceOf(secrets), copies(1))
    if (!has('pdftotext')) return
    expect(run('pdftotext', output.path, '-').toString().trim()).toBe('Hello there')
    run('qpdf', '--check', output.path)
  })
})

const liberation = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf'

describe.skipIf(!existsSync(liberation))('a font that other pages share (leak case 59)', () => {
  const font = existsSync(liberation) ? readFileSync(liberation) : Buffer.alloc(0)
  const glyphOf = (c: string): number =>
    characterMaps(sfntTables(font).get('cmap')!)
      .find((map) => map.platform === 3)!
      .glyphs.get(c.charCodeAt(0))!
  const hex = (n: number): string => n.toString(16).padStart(4, '0')
  const codes = (text: string): string => [...text].map((c) => hex(glyphOf(c))).join('')
  const letters = [...'Helo thrZqx']
  const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar ${letters
    .map((c) => `<${hex(glyphOf(c))}> <${hex(c.charCodeAt(0))}>`)
    .join(' ')} endbfchar`
  const page = (content: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents ${content} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`
  const say = (text: string): RawObject => ({ entries: '', stream: `BT /F1 12 Tf 40 300 Td <${codes(text)}> Tj ET` })
  const pdf = (): Uint8Array =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      page(5),
      page(6),
      say('Hello there'),
      say('Zqx'),
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SecretName /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 10 0 R >>',
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SecretName /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [${letters.map((c) => `${glyphOf(c)} [556]`).join(' ')}] /CIDToGIDMap /Identity /FontDescriptor 9 0 R >>`,
      '<< /Type /FontDescriptor /FontName /ABCDEF+SecretName /Flags 4 /FontBBox [-200 -200 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /CharSet (/Z/q/x) /FontFile2 11 0 R >>',
      { entries: '', stream: cmap },
      { entries: `/Length1 ${font.length}`, stream: font },
    ])
  const blank = { filter: 'CCITTFaxDecode', colour: 'bilevel', widthPx: 1, heightPx: 1 } as const
  const burnedPage = {
    ...{ pageIndex: 1, widthPt: 300, heightPt: 400, words: [], regions: [] },
    image: { ...blank, bytes: Uint8Array.of(0x80, 0x08, 0x00, 0x80) },
  }

  test('keeps only what the copied page shows: no name, no outline, no width, no character of the burned one', async () => {
    const source = sourceOf(pdf())
    expect(await reasonsFor(pdf())).toEqual([null, null])
    const output = await write(source, [copies(2)[0]!, { method: 'burned', page: burnedPage }])
    const unpacked = run('qpdf', '--qdf', '--object-streams=disable', output.path, '-').toString('latin1')
    expect(unpacked).not.toMatch(/SecretName|CharSet/)
    for (const c of 'Zqx') expect(unpacked).not.toContain(`<${hex(glyphOf(c)).toUpperCase()}> <`)
    for (const c of 'Helo') expect(unpacked).toContain(`<${hex(glyphOf(c)).toUpperCase()}> <`)
    const program = fontIn(readFileSync(output.path))
    for (const c of 'Zqx') expect(outlineLength(program, glyphOf(c))).toBe(0)
    for (const c of 'Helo') expect(outlineLength(program, glyphOf(c))).toBeGreaterThan(0)
    for (const tag of ['name', 'post', 'OS/2', 'cmap', 'kern', 'GPOS']) expect(program.has(tag)).toBe(false)
    expect(run('pdftotext', '-l', '1', output.path, '-').toString().trim()).toBe('Hello there')
  })
})

/** The tables of the one TrueType program in a file that we wrote. */
function fontIn(file: Buffer): ReturnType<typeof sfntTables> {
  const at = file.indexOf('/Length1')
  const start = file.indexOf('stream\n', at) + 7
  const end = file.indexOf('\nendstream', start)
  const { inflateSync } = process.getBuiltinModule('node:zlib')
  return sfntTables(inflateSync(file.subarray(start, end)))
}

function outlineLength(tables: ReturnType<typeof sfntTables>, glyph: number): number {
  const loca = Buffer.from(tables.get('loca')!)
  if (loca.length < glyph * 4 + 8) return 0
  return loca.readUInt32BE(glyph * 4 + 4) - loca.readUInt32BE(glyph * 4)
}
