import { plainPage, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const redactAnnotation: LeakCase = {
  id: '03-redact-annotation',
  title: 'a redaction annotation that was marked and never applied',
  isLong: true,
  build: () =>
    onePage({
      content: plainPage,
      page: '/Annots [6 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Redact /Rect [60 688 300 720] /QuadPoints [60 720 300 720 60 688 300 688] /IC [0 0 0] /Contents (${SECRET}) /F 4 >>`,
      ],
    }),
}
