import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const letters = [...new Set(SECRET)]
const codes = [...SECRET].map((c) => (letters.indexOf(c) + 1).toString(16).padStart(2, '0')).join(' ')
const octal = [...SECRET].map((c) => `\\${c.charCodeAt(0).toString(8)}`).join('')

export const oddEncodings: LeakCase = {
  id: '07-odd-encodings',
  title: 'hexadecimal codes of an encoding of its own, and octal',
  build: () =>
    onePage({
      content: `${neighbourText}BT /F2 12 Tf 72 706 Td <${codes}> Tj ET BT /F1 12 Tf 72 692 Td (${octal}) Tj ET`,
      fonts: '/F2 6 0 R',
      more: [
        `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 ${letters.map((c) => `/${c}`).join(' ')}] >> >>`,
      ],
    }),
}
