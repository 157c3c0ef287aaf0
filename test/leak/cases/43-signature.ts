import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const signature: LeakCase = {
  id: '43-signature',
  title: 'a signature dictionary with name, reason and place',
  isLong: true,
  build: () =>
    onePage({
      content: neighbourText,
      page: '/Annots [6 0 R]',
      catalog: '/AcroForm << /Fields [6 0 R] /SigFlags 3 >> /Perms << /DocMDP 7 0 R >>',
      more: [
        '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /V 7 0 R /Rect [0 0 0 0] /F 132 >>',
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (${SECRET}) /Reason (statement of ${SECRET}) /Location (${SECRET} House) /Contents <00> /ByteRange [0 1 2 3] >>`,
      ],
    }),
}
