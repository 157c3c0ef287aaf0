import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const textState: LeakCase = {
  id: '09-text-state',
  title: 'letter spacing, rise, stretching, skew, mirror',
  build: () =>
    onePage({
      content: `${neighbourText}BT /F1 8 Tf 2 Tc 140 Tz 3 Ts 72 708 Td (${SECRET}) Tj ET
BT /F1 9 Tf 0 Tc 100 Tz 0 Ts 1 0 0.4 1 72 696 Tm (${SECRET}) Tj ET
BT /F1 9 Tf -1 0 0 1 290 696 Tm (${SECRET}) Tj ET`,
    }),
}
