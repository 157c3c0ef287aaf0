import { NEIGHBOUR, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

/** WinAnsi: \255 is the soft hyphen, \240 the no-break space. */
export const lettersInDisguise: LeakCase = {
  id: '69-letters-in-disguise',
  title: 'soft hyphens within a name, no-break spaces around it',
  build: () =>
    onePage({
      content: show(`the ${NEIGHBOUR}`, 72, 620, 12) + show('of\\240Quar\\255ter\\255main\\240Bay', 72, 600, 12),
    }),
}
