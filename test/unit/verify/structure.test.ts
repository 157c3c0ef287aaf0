import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { onePage } from '../../leak/build/raw-pdf.ts'
import { proveBytes, summary } from './prove.ts'

const content = 'BT /F1 12 Tf 72 700 Td (Nothing to hide) Tj ET'
const good = onePage({ content })
const append = (text: string) => Buffer.concat([good, Buffer.from(text)])
const replace = (from: string, to: string) => Buffer.from(good.toString('latin1').replace(from, to), 'latin1')

describe('file-structure', () => {
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['a plain file', good, 'passed'],
    ['bytes after the end', append('Smith'), 'bytes after the end'],
    [
      'a second revision',
      append(`1 0 obj\n<< >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF\n`),
      'more than one revision',
    ],
    ['bytes before the header', Buffer.concat([Buffer.from('Smith\n'), good]), 'bytes before the header'],
    ['a comment between objects', replace('\n2 0 obj', '\n% Smith\n2 0 obj'), 'not PDF syntax'],
    ['a comment in an object', replace('<< /Type /Pages', '<< %Smith\n/Type /Pages'), 'a comment in the file'],
    ['spaces between objects', replace('\n2 0 obj', `\n${' '.repeat(40)}2 0 obj`), 'bytes between objects'],
    ['words between objects', replace('\n2 0 obj', '\nSmith\n2 0 obj'), 'not PDF syntax'],
    ['a key given twice', onePage({ content, page: '/Rotate 0 /Rotate 90' }), 'a key given twice'],
    ['an encrypted file', onePage({ content, trailer: '/Encrypt << /Filter /Standard >>' }), 'an encrypted file'],
    ['a hybrid file', onePage({ content, trailer: '/XRefStm 100' }), 'more than one revision'],
    ['an object the table does not know', replace('0000000015 00000 n', '0000000016 00000 n'), 'does not match'],
    ['a file cut short', good.subarray(0, good.length - 40), 'not PDF syntax'],
    ['no PDF at all', Buffer.from('Dear Mr Smith'), 'not PDF syntax'],
  ]
  it.each(files)('%s', async (_, bytes, expected) => {
    expect(summary(await proveBytes('file-structure', bytes))).toContain(expected)
  })
})

describe('object-allow-list', () => {
  const image = {
    body: '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray >>',
    stream: 'x',
  }
  const withImage = (extra: string) =>
    onePage({
      content,
      resources: '/XObject << /Im 6 0 R >>',
      more: [
        { ...image, body: image.body.replace('>>', `${extra} >>`) },
        { body: '<< >>', stream: 'mask' },
      ],
    })
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['pages, fonts and a title', onePage({ content, info: 6, more: ['<< /Title (Redacted copy) >>'] }), 'passed'],
    ['an object that nothing uses', onePage({ content, more: ['(Smith)'] }), 'an unused object'],
    [
      'an unused object that only an unused one uses',
      onePage({ content, more: ['[7 0 R]', '(Smith)'] }),
      'an unused object',
    ],
    [
      'an annotation',
      onePage({ content, page: '/Annots [6 0 R]', more: ['<< /Type /Annot /Contents (Smith) >>'] }),
      'an annotation',
    ],
    ['a form', onePage({ content, catalog: '/AcroForm << /Fields [] >>' }), 'a form'],
    [
      'metadata',
      onePage({ content, catalog: '/Metadata 6 0 R', more: [{ body: '<< >>', stream: '<x/>' }] }),
      'metadata',
    ],
    [
      'bookmarks',
      onePage({ content, catalog: '/Outlines 6 0 R', more: ['<< /First 7 0 R >>', '<< /Title (Smith) >>'] }),
      'bookmarks',
    ],
    ['attachments', onePage({ content, catalog: '/Names << /EmbeddedFiles << >> >>' }), 'attachments'],
    ['a script', onePage({ content, catalog: '/OpenAction << /S /JavaScript /JS (Smith) >>' }), 'an action'],
    ['layers', onePage({ content, catalog: '/OCProperties << >>' }), 'layers'],
    ['tags', onePage({ content, catalog: '/StructTreeRoot << >>' }), 'tags'],
    ['a thumbnail', onePage({ content, page: '/Thumb 6 0 R', more: [{ body: '<< >>', stream: 'x' }] }), 'a thumbnail'],
    ['private data', onePage({ content, page: '/PieceInfo << /App << /Private (Smith) >> >>' }), 'private data'],
    ['a key of one’s own', onePage({ content, page: '/Smith (Smith)' }), 'a key that is not allowed'],
    [
      'an author',
      onePage({ content, info: 6, more: ['<< /Title (x) /Author (Smith) >>'] }),
      'a key that is not allowed',
    ],
    ['an image', withImage(''), 'unused'],
    ['an image with a mask', withImage('/SMask 7 0 R'), 'an image mask'],
    ['an image with an alternate', withImage('/Alternates [<< /Image 7 0 R >>]'), 'an alternate image'],
    ['a pattern', onePage({ content, resources: '/Pattern << >>' }), 'a pattern'],
    ['a string where a number belongs', onePage({ content, page: '/Rotate (Smith)' }), 'a value of a kind'],
    [
      'a stream where a dictionary belongs',
      onePage({ content, resources: '/ExtGState << /G 6 0 R >>', more: [{ body: '<< >>', stream: 'Smith' }] }),
      'a value of a kind',
    ],
    ['a reference to nothing', onePage({ content, resources: '/ExtGState << /G 9 0 R >>' }), 'a reference to nothing'],
    ['a file that cannot be read to its end', good.subarray(0, good.length - 40), 'unknown'],
  ]
  it.each(files)('%s', async (_, bytes, expected) => {
    expect(summary(await proveBytes('object-allow-list', bytes))).toContain(expected)
  })
})

describe('page-content of a copied page', () => {
  const page = (text: string) => onePage({ content: text })
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['text', page(content), 'passed'],
    [
      'compressed text',
      onePage({ content: { body: '<< /Filter /FlateDecode >>', stream: deflateSync(Buffer.from(content)) } }),
      'passed',
    ],
    ['a comment', page(`${content} % Smith`), 'a comment in page content'],
    ['marked content', page(`/Span << /ActualText (Smith) >> BDC ${content} EMC`), 'a dictionary in page content'],
    ['a picture of its own', page(`BI /W 1 /H 1 /BPC 8 /CS /G ID x EI ${content}`), 'an operator that is not allowed'],
    ['invisible text', page('BT 3 Tr /F1 12 Tf (Smith) Tj ET'), 'invisible text on a copied page'],
    ['invisible text inside q', page('q 3 Tr BT /F1 12 Tf (Smith) Tj ET Q'), 'invisible text on a copied page'],
    ['invisible mode left before text', page('q 3 Tr Q BT /F1 12 Tf (Smith) Tj ET'), 'passed'],
    [
      'content that cannot be decoded',
      onePage({ content: { body: '<< /Filter /LZWDecode >>', stream: 'x' } }),
      'unknown',
    ],
  ]
  it.each(files)('%s', async (_, bytes, expected) => {
    expect(summary(await proveBytes('page-content', bytes))).toContain(expected)
  })
})
