import { deflateSync } from 'node:zlib'
import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const orphans: LeakCase = {
  id: '56-orphans',
  title: 'objects that nothing uses, one compressed',
  build: () =>
    onePage({
      content: neighbourText,
      more: [
        `<< /Left (${SECRET}) >>`,
        { body: '<< /Filter /FlateDecode >>', stream: deflateSync(Buffer.from(show(SECRET, 72, 700))) },
      ],
    }),
}
