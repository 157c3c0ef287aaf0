import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** A PDF from its objects' bodies, the first being the catalog; offsets are right, everything else is as given. */
export function pdfOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

export const streamOf = (content: string, dictionary = ''): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`

/** One page of text lines in Helvetica. */
export function statementPdf(...lines: readonly string[]): Buffer {
  const content = `BT /F1 12 Tf 72 760 Td 22 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  return pdfOf([catalog, tree, page('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>'), streamOf(content), font])
}

export const statement = statementPdf(
  'Statement of Mr Alan Featherstone',
  'Telephone: 07700 900123',
  'He left a red umbrella on the bus.',
)

export const hugePdf = pdfOf([catalog, tree, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100000 100000] >>'])

export const claimingPdf = (pages: number): Buffer =>
  pdfOf([catalog, `<< /Type /Pages /Kids [3 0 R] /Count ${pages} >>`, page('')])

/** A form that draws itself. */
export const recursivePdf = pdfOf([
  catalog,
  tree,
  page('/Contents 5 0 R /Resources << /XObject << /F 4 0 R >> >>'),
  streamOf(
    '/F Do '.repeat(5),
    '/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F 4 0 R >> >>',
  ),
  streamOf('/F Do'),
])

/** Twelve forms, each drawing the next ten times. */
export const laughingPdf = pdfOf([
  catalog,
  tree,
  page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>'),
  streamOf('/F Do'),
  ...Array.from({ length: 12 }, (_, n) =>
    streamOf(
      '/F Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F ${Math.min(6 + n, 16)} 0 R >> >>`,
    ),
  ),
])

export async function lockedPdf(password: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage().drawText('Statement of Mr Alan Featherstone, 07700 900123', { x: 60, y: 700, size: 12, font })
  pdf.encrypt({ userPassword: password, ownerPassword: `${password}-owner` })
  return pdf.save({ useObjectStreams: false })
}
