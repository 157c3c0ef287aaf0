import { plainPage } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const boxOverText: LeakCase = {
  id: '01-box-over-text',
  title: 'a black box drawn over live text',
  build: () => onePage({ content: `${plainPage}0 g 60 688 240 32 re f` }),
}
