import { plainPage, SECRET, utf16Of } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const bookmarks: LeakCase = {
  id: '48-bookmarks',
  title: 'bookmark titles',
  isLong: true,
  build: () =>
    onePage({
      content: plainPage,
      catalog: '/Outlines 6 0 R',
      more: [
        '<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>',
        `<< /Title (Statement of ${SECRET}) /Parent 6 0 R /Next 8 0 R /Dest [3 0 R /Fit] >>`,
        `<< /Title ${utf16Of(SECRET)} /Parent 6 0 R /Prev 7 0 R /Dest [3 0 R /Fit] >>`,
      ],
    }),
}
