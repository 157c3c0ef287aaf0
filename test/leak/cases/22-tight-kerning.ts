import { NEIGHBOUR } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const tightKerning: LeakCase = {
  id: '22-tight-kerning',
  title: 'kerned letters that reach out of their own width',
  build: () =>
    onePage({
      content: `BT /F1 11 Tf 72 760 Td [(${NEIGHBOUR} fj) 60 (Q) 40 (uartermain) 90 (Ty) -250 (waited)] TJ ET`,
    }),
}
