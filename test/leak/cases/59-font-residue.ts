import { neighbourText, SECRET, secretText } from '../build/page.ts'
import { BARE_HELVETICA, onePage } from '../build/raw-pdf.ts'
import { toUnicodeOf } from '../build/to-unicode.ts'
import type { LeakCase } from '../leak-case.ts'

export const fontResidue: LeakCase = {
  id: '59-font-residue',
  title: 'a font that names the removed word: its name, its character set, its map',
  build: () =>
    onePage({
      content: neighbourText + secretText.replace('/F1', '/F2'),
      fonts: '/F2 6 0 R',
      more: [
        BARE_HELVETICA.replace(
          '/BaseFont /Helvetica',
          `/BaseFont /ABCDEF+${SECRET} /FontDescriptor 7 0 R /FirstChar 32 /LastChar 126 /Widths [${'556 '.repeat(95)}] /ToUnicode 8 0 R`,
        ),
        `<< /Type /FontDescriptor /FontName /ABCDEF+${SECRET} /FontFamily (${SECRET}) /CharSet (${[...SECRET].map((c) => `/${c}`).join('')}) /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
        { body: '<< >>', stream: toUnicodeOf(new Map([...SECRET].map((c) => [c.charCodeAt(0), c]))) },
      ],
    }),
}
