import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import { strokePaths } from '../build/stroke-letters.ts'
import type { LeakCase } from '../leak-case.ts'

const letters = [...new Set(SECRET.toUpperCase())]
const codes = [...SECRET.toUpperCase()].map((c) => (letters.indexOf(c) + 1).toString(16).padStart(2, '0')).join('')

export const type3Glyphs: LeakCase = {
  id: '19-type3-glyphs',
  title: 'a Type 3 font whose glyph programs draw letters, with an empty box and no map',
  build: () =>
    onePage({
      content: `${neighbourText}BT /F2 14 Tf 72 698 Td <${codes}> Tj ET`,
      fonts: '/F2 6 0 R',
      more: [
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar ${letters.length} /Widths [${letters.map(() => 1000).join(' ')}]
/Encoding << /Differences [1 ${letters.map((_, i) => `/g${i}`).join(' ')}] >> /CharProcs << ${letters.map((_, i) => `/g${i} ${7 + i} 0 R`).join(' ')} >> /Resources << >> >>`,
        ...letters.map((c) => ({ body: '<< >>', stream: `1000 0 d0 ${strokePaths(c, 100, 0, 1000)}` })),
      ],
    }),
}
