import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const offPage: LeakCase = {
  id: '12-off-page',
  title: 'text outside the page, and text that is clipped away',
  build: () =>
    onePage({ content: `${neighbourText}${show(SECRET, -500, 300)}q 10 10 20 20 re W n ${show(SECRET, 72, 400)}Q` }),
}
