import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const infoAndPrivateData: LeakCase = {
  id: '50-info-and-private-data',
  title: 'the Info dictionary, keys of its own, and private data of programs',
  build: () =>
    onePage({
      content: neighbourText,
      page: `/PieceInfo << /Illustrator << /LastModified (D:2026) /Private << /Layer (${SECRET}) >> >> >> /LastModified (D:2026)`,
      catalog: `/PieceInfo << /Word << /Private (${SECRET}) >> >> /Lang (${SECRET})`,
      info: 6,
      more: [
        `<< /Title (Statement of ${SECRET}) /Author (${SECRET}) /Subject (${SECRET}) /Keywords (${SECRET}) /Client (${SECRET}) /${SECRET} (x) >>`,
      ],
    }),
}
