import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const searchIndex: LeakCase = {
  id: '61-search-index',
  title: 'a search index and keys of one’s own in the catalog',
  isLong: true,
  build: () =>
    onePage({
      content: neighbourText,
      catalog: `/Index 6 0 R /ACME_Words [(${SECRET})] /Extensions << /ACME << /BaseVersion /1.7 /URL (http://example.org/${SECRET}) >> >>`,
      more: [{ body: '<< /Type /Index >>', stream: `lighthouse 1 ${SECRET} 1` }],
    }),
}
