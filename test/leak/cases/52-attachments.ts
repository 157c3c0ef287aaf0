import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const attachments: LeakCase = {
  id: '52-attachments',
  title: 'an embedded mail, an associated file, a file attachment, a text in base64',
  build: () =>
    onePage({
      content: neighbourText,
      page: '/Annots [8 0 R] /AF [6 0 R]',
      catalog: `/Names << /EmbeddedFiles << /Names [(${SECRET}.eml) 6 0 R] >> >> /AF [6 0 R]`,
      more: [
        `<< /Type /Filespec /F (${SECRET}.eml) /UF (${SECRET}.eml) /EF << /F 7 0 R >> /AFRelationship /Source >>`,
        {
          body: '<< /Type /EmbeddedFile /Subtype /message#2Frfc822 >>',
          stream: `From: ${SECRET}\r\n\r\n${Buffer.from(`Dear ${SECRET}, dear ${SECRET}`).toString('base64')}`,
        },
        `<< /Type /Annot /Subtype /FileAttachment /Rect [400 400 420 420] /FS 6 0 R /Contents (${SECRET}) /F 4 >>`,
      ],
    }),
}
