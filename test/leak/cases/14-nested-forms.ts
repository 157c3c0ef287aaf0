import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const form = (extra: string) => `<< /Type /XObject /Subtype /Form /BBox [0 0 700 900] ${extra} >>`

export const nestedForms: LeakCase = {
  id: '14-nested-forms',
  title: 'text in a form in a form, each with a matrix',
  build: () =>
    onePage({
      content: `${neighbourText}q 0.5 0 0 0.5 0 0 cm /Outer Do Q`,
      resources: '/XObject << /Outer 6 0 R >>',
      more: [
        {
          body: form('/Matrix [2 0 0 2 0 0] /Resources << /XObject << /Inner 7 0 R >> >>'),
          stream: 'q 1 0 0 1 10 0 cm /Inner Do Q',
        },
        { body: form('/Matrix [1 0 0 1 62 700] /Resources << /Font << /F1 5 0 R >> >>'), stream: show(SECRET, 0, 0) },
      ],
    }),
}
