import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import { toUnicodeOf } from '../build/to-unicode.ts'
import type { LeakCase } from '../leak-case.ts'

const shown = 'Bluebottles'
const pairs = [...SECRET].map((c, i) => [c.charCodeAt(0), shown[i] as string] as const)

export const lyingMap: LeakCase = {
  id: '08-lying-map',
  title: 'a ToUnicode map that says other letters than are drawn',
  build: () =>
    onePage({
      content: `${neighbourText}BT /F2 14 Tf 72 700 Td (${SECRET}) Tj ET`,
      fonts: '/F2 6 0 R',
      more: [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 7 0 R >>',
        { body: '<< >>', stream: toUnicodeOf(new Map(pairs)) },
      ],
    }),
}
