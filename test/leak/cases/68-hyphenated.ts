import { NEIGHBOUR, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const hyphenated: LeakCase = {
  id: '68-hyphenated',
  title: 'a name divided at the end of a line',
  build: () =>
    onePage({
      content:
        show(`From the ${NEIGHBOUR} one could hear old Quarter-`, 72, 600, 12) +
        show('main singing to the gulls at night.', 72, 584, 12),
    }),
}
