import { NEIGHBOUR, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const advanceWidth: LeakCase = {
  id: '21-advance-width',
  title: 'a word whose width its neighbours would tell',
  isLong: true,
  build: () => onePage({ content: show(`by the ${NEIGHBOUR} ${SECRET} waited`, 72, 760, 11) }),
}
