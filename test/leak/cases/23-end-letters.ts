import { NEIGHBOUR, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const endLetters: LeakCase = {
  id: '23-end-letters',
  title: 'small type ending in narrow letters, which a shrunken area leaves',
  secret: 'Cadwallil',
  build: () =>
    onePage({
      content:
        show(`the ${NEIGHBOUR} Cadwallil stood`, 72, 760, 9) +
        show('then Cadwallil left', 72, 740, 7) +
        show('and Cadwallil, too', 72, 720, 8),
    }),
}
