import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const formFields: LeakCase = {
  id: '41-form-fields',
  title: 'a field with a value, a default, rich text, two widgets; and a field without any',
  build: () =>
    onePage({
      content: neighbourText,
      page: '/Annots [7 0 R 8 0 R]',
      catalog: '/AcroForm << /Fields [6 0 R 9 0 R] /DA (/Helv 12 Tf 0 g) /DR << /Font << /Helv 5 0 R >> >> >>',
      more: [
        `<< /FT /Tx /T (name of ${SECRET}) /TU (${SECRET}) /V (${SECRET}) /DV (${SECRET}) /RV (<p>${SECRET}</p>) /Kids [7 0 R 8 0 R] >>`,
        '<< /Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [60 704 300 720] /F 4 /AP << /N 10 0 R >> >>',
        '<< /Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [60 688 300 704] /F 4 /AP << /N 10 0 R >> >>',
        `<< /FT /Tx /T (calculated) /V (${SECRET}) /AA << /C << /S /JavaScript /JS (var a = "${SECRET}") >> >> >>`,
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [0 0 240 16] /Resources << /Font << /F1 5 0 R >> >> >>',
          stream: show(SECRET, 4, 4, 10),
        },
      ],
    }),
}
