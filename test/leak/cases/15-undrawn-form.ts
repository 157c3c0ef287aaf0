import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const undrawnForm: LeakCase = {
  id: '15-undrawn-form',
  title: 'a form among the resources that no page draws',
  build: () =>
    onePage({
      content: neighbourText,
      resources: '/XObject << /Spare 6 0 R >>',
      more: [
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >> >>',
          stream: show(SECRET, 72, 400),
        },
      ],
    }),
}
