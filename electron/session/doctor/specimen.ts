/** What the specimen shows: one value to hide, one word that must stay. Invented; the number is one that Ofcom keeps for drama. */
export const specimen = { hidden: '07700 900123', name: 'Featherstone', kept: 'umbrella' } as const

const content = `BT /F1 14 Tf 72 740 Td 24 TL (Witness statement of Mr Alan ${specimen.name}) Tj T* (Telephone: ${specimen.hidden}) Tj T* (He left a red ${specimen.kept} on the bus.) Tj ET`

const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
]

/** A PDF of one page, byte for byte the same on every machine. */
export function specimenPdf(): Uint8Array {
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
