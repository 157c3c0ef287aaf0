import { plainPage } from '../build/page.ts'
import { A4, HELVETICA, rawPdf } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const page = `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents 5 0 R /Resources << /XObject << /Shared 6 0 R >> >> >>`

export const sharedForm: LeakCase = {
  id: '16-shared-form',
  title: 'one form and one content stream used by two pages',
  isLong: true,
  build: () =>
    rawPdf({
      objects: [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
        page,
        page,
        { body: '<< >>', stream: '/Shared Do' },
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /Font << /F1 7 0 R >> >> >>',
          stream: plainPage,
        },
        HELVETICA,
      ],
    }),
}
