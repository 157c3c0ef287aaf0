import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const letters = [...SECRET]
const each = letters.map((c) => `(${c}) Tj`).join(' ')
const array = `[${letters.map((c) => `(${c})`).join(' -12 ')}] TJ`

export const splitOperators: LeakCase = {
  id: '04-split-operators',
  title: 'a letter to an operator: Tj, TJ, apostrophe and quotation mark',
  build: () =>
    onePage({
      content: `${neighbourText}BT /F1 9 Tf 9 TL 72 708 Td ${each} T* ${array} ET
BT /F1 9 Tf 9 TL 180 717 Td (${SECRET.slice(0, 5)}) ' 1 0 0 1 206 708 Tm (${SECRET.slice(5)}) Tj 1 0 0 1 180 708 Tm 0 0 (${SECRET}) " ET`,
    }),
}
