import { neighbourText } from '../build/page.ts'
import { A4, HELVETICA, rawPdf } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const acrossStreams: LeakCase = {
  id: '06-across-streams',
  title: 'an array of text that begins in one content stream and ends in the next',
  build: () =>
    rawPdf({
      objects: [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents [4 0 R 6 0 R] /Resources << /Font << /F1 5 0 R >> >> >>`,
        { body: '<< >>', stream: `${neighbourText}BT /F1 14 Tf 72 700 Td [(Quar)` },
        HELVETICA,
        { body: '<< >>', stream: '(termain)] TJ ET' },
      ],
    }),
}
