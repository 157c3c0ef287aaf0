import { neighbourText, SECRET, secretText } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const links: LeakCase = {
  id: '44-links',
  title: 'link targets: a web address under the box, a file, a program',
  build: () =>
    onePage({
      content: neighbourText + secretText,
      page: '/Annots [6 0 R 7 0 R 8 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Link /Rect [60 688 300 720] /A << /S /URI /URI (mailto:${SECRET}@example.org) >> >>`,
        `<< /Type /Annot /Subtype /Link /Rect [60 400 300 420] /A << /S /GoToR /F (C:/Users/${SECRET}/case.pdf) /D [0 /Fit] >> >>`,
        `<< /Type /Annot /Subtype /Link /Rect [60 300 300 320] /A << /S /Launch /F (${SECRET}.exe) >> >>`,
      ],
    }),
}
