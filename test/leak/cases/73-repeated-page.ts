import { plainPage } from '../build/page.ts'
import { greyImage, overPage, pictureOf } from '../build/picture.ts'
import { A4, HELVETICA, rawPdf } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const page = (content: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im0 7 0 R >> >> >>`

export const repeatedPage: LeakCase = {
  id: '73-repeated-page',
  title: 'a page once as text and once as a scan of itself',
  isLong: true,
  build: async () =>
    rawPdf({
      objects: [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
        page(4),
        { body: '<< >>', stream: plainPage },
        HELVETICA,
        page(8),
        greyImage(await pictureOf()),
        { body: '<< >>', stream: overPage('Im0') },
      ],
    }),
}
