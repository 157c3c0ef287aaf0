import { neighbourText, SECRET, show } from '../build/page.ts'
import { A4, onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const namesAndTemplates: LeakCase = {
  id: '47-names-and-templates',
  title: 'named destinations, page labels, and a template page outside the page tree',
  build: () =>
    onePage({
      content: neighbourText,
      catalog: `/Names << /Dests << /Names [(${SECRET}) [3 0 R /Fit]] >> /Templates << /Names [(spare) 6 0 R] >> >> /PageLabels << /Nums [0 << /P (${SECRET} ) /S /D >>] >> /Dests << /${SECRET} [3 0 R /Fit] >>`,
      more: [
        `<< /Type /Template /MediaBox ${A4} /Contents 7 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
        { body: '<< >>', stream: show(SECRET, 72, 700) },
      ],
    }),
}
