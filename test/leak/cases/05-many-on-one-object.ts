import { NEIGHBOUR, SECRET, secretText, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const manyOnOneObject: LeakCase = {
  id: '05-many-on-one-object',
  title: 'three redactions on one text object, with words between them',
  build: () =>
    onePage({
      content: secretText + show(`${SECRET} saw the ${NEIGHBOUR} and ${SECRET} rang ${SECRET} twice`, 72, 760, 11),
    }),
}
