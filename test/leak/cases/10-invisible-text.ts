import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const invisibleText: LeakCase = {
  id: '10-invisible-text',
  title: 'text in mode 3, as clip, white on white, of size nothing, fully transparent; off the box',
  build: () =>
    onePage({
      content: `${neighbourText}
q 3 Tr ${show(SECRET, 72, 600)}Q q 7 Tr ${show(SECRET, 72, 560)}Q q 1 g ${show(SECRET, 72, 520)}Q
${show(SECRET, 72, 480, 0.01)}q /Clear gs ${show(SECRET, 72, 440)}Q`,
      resources: '/ExtGState << /Clear << /ca 0 /CA 0 >> >>',
    }),
}
