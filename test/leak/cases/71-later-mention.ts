import { NEIGHBOUR, plainPage, show } from '../build/page.ts'
import { A4, HELVETICA, rawPdf } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const page = (content: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Contents ${content} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`

export const laterMention: LeakCase = {
  id: '71-later-mention',
  title: 'the same name once more, two pages on',
  build: () =>
    rawPdf({
      objects: [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R 3 0 R 5 0 R] /Count 4 >>',
        page(6),
        page(8),
        page(9),
        { body: '<< >>', stream: plainPage },
        HELVETICA,
        { body: '<< >>', stream: show('an empty page', 72, 600) },
        { body: '<< >>', stream: show(`beside the ${NEIGHBOUR} stood Mr. Quartermain.`, 72, 300, 10) },
      ],
    }),
}
