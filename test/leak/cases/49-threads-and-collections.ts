import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const threadsAndCollections: LeakCase = {
  id: '49-threads-and-collections',
  title: 'article threads, a collection, a web capture',
  isLong: true,
  build: () =>
    onePage({
      content: neighbourText,
      page: '/B [7 0 R]',
      catalog: `/Threads [6 0 R] /Collection << /Type /Collection /Schema << /${SECRET} << /Subtype /S /N (${SECRET}) >> >> >> /SpiderInfo << /V 1 /C [<< /AU (http://example.org/${SECRET}) >>] >>`,
      more: [
        `<< /Type /Thread /F 7 0 R /I << /Title (${SECRET}) /Author (${SECRET}) >> >>`,
        '<< /Type /Bead /T 6 0 R /N 7 0 R /V 7 0 R /P 3 0 R /R [72 690 300 720] >>',
      ],
    }),
}
