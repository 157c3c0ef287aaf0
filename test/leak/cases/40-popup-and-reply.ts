import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const popupAndReply: LeakCase = {
  id: '40-popup-and-reply',
  title: 'a pop-up, a reply to it, and an annotation no page lists',
  isLong: true,
  build: () =>
    onePage({
      content: neighbourText,
      page: '/Annots [6 0 R 7 0 R 8 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Text /Rect [500 500 520 520] /Contents (ask) /Popup 7 0 R /F 4 >>`,
        `<< /Type /Annot /Subtype /Popup /Rect [400 400 500 500] /Parent 6 0 R /Contents (${SECRET}) >>`,
        `<< /Type /Annot /Subtype /Text /Rect [500 500 520 520] /IRT 6 0 R /RT /R /Contents (it was ${SECRET}) >>`,
        `<< /Type /Annot /Subtype /Text /Rect [500 400 520 420] /Contents (${SECRET}) >>`,
      ],
    }),
}
