import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const annotations: LeakCase = {
  id: '39-annotations',
  title: 'free text under the box with author, rich text and appearance; a sticky note and a stamp elsewhere',
  build: () =>
    onePage({
      content: neighbourText,
      page: '/Annots [6 0 R 7 0 R 8 0 R]',
      more: [
        `<< /Type /Annot /Subtype /FreeText /Rect [60 688 300 720] /Contents (${SECRET}) /RC (<p>${SECRET}</p>) /T (${SECRET}) /DA (/Helv 14 Tf 0 g) /F 4 /AP << /N 9 0 R >> >>`,
        `<< /Type /Annot /Subtype /Text /Rect [500 500 520 520] /Contents (${SECRET} called twice) /T (${SECRET}) /F 4 >>`,
        `<< /Type /Annot /Subtype /Stamp /Name /Draft /Rect [400 400 500 440] /Contents (${SECRET}) /F 2 >>`,
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [60 688 300 720] /Resources << /Font << /F1 5 0 R >> >> >>',
          stream: show(SECRET, 72, 700),
        },
      ],
    }),
}
