import { plainPage } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const darkAnnotation: LeakCase = {
  id: '02-dark-annotation',
  title: 'a dark square or highlight used as redaction',
  build: () =>
    onePage({
      content: plainPage,
      page: '/Annots [6 0 R 7 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Square /Rect [60 688 300 720] /C [0 0 0] /IC [0 0 0] /F 4 >>',
        '<< /Type /Annot /Subtype /Highlight /Rect [60 688 300 720] /QuadPoints [60 720 300 720 60 688 300 688] /C [0 0 0] /F 4 >>',
      ],
    }),
}
