import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const contentComment: LeakCase = {
  id: '24-content-comment',
  title: 'a comment in the content stream',
  build: () => onePage({ content: `% ${SECRET}\n${neighbourText}% ${SECRET}` }),
}
