import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import { strokePaths } from '../build/stroke-letters.ts'
import type { LeakCase } from '../leak-case.ts'

export const outlines: LeakCase = {
  id: '20-outlines',
  title: 'letters as paths, one of which crosses the edge of the box',
  build: () =>
    onePage({
      content: `${neighbourText}${strokePaths(SECRET, 72, 698, 14)}\n1 w 40 690 m 120 704 l 200 692 l 340 710 l S`,
    }),
}
