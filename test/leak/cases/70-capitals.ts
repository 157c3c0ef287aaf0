import { NEIGHBOUR, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const capitals: LeakCase = {
  id: '70-capitals',
  title: 'capitals, surname first, a possessive, letters spelled out',
  build: () =>
    onePage({
      content:
        show(`at the ${NEIGHBOUR}: QUARTERMAIN, Eve`, 72, 620, 12) +
        show('and in Quartermain\\222s coat', 72, 600, 12) +
        show('spelled Q U A R T E R M A I N', 72, 580, 12),
    }),
}
