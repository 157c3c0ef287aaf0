import { hexOf, neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const identifiers: LeakCase = {
  id: '58-identifiers',
  title: 'the file identifier, producer and path',
  isLong: true,
  build: () =>
    onePage({
      content: neighbourText,
      info: 6,
      trailer: `/ID [<${hexOf(SECRET)}> <${hexOf(SECRET)}>]`,
      more: [
        `<< /Producer (${SECRET} Writer) /Creator (C:\\\\Users\\\\${SECRET}\\\\a.docx) /CreationDate (D:20260101) >>`,
      ],
    }),
}
