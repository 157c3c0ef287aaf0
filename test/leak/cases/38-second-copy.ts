import { greyImage, overPage, pictureOf } from '../build/picture.ts'
import { A4, HELVETICA, rawPdf } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const page = (content: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents ${content} 0 R /Resources << /XObject << /Im0 7 0 R >> /Font << /F1 8 0 R >> >> >>`

export const secondCopy: LeakCase = {
  id: '38-second-copy',
  title: 'the same picture again, smaller, on another page',
  isLong: true,
  build: async () =>
    rawPdf({
      objects: [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
        page(5),
        page(6),
        { body: '<< >>', stream: overPage('Im0') },
        { body: '<< >>', stream: `q 0.8 0 0 0.8 50 20 cm ${overPage('Im0')}Q` },
        greyImage(await pictureOf()),
        HELVETICA,
      ],
    }),
}
