import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const scripts: LeakCase = {
  id: '53-scripts',
  title: 'scripts and actions on opening, closing, printing',
  isLong: true,
  build: () =>
    onePage({
      content: neighbourText,
      page: `/AA << /O << /S /JavaScript /JS (app.alert("${SECRET}")) >> >>`,
      catalog: `/OpenAction << /S /JavaScript /JS 6 0 R >> /AA << /WC << /S /URI /URI (http://example.org/${SECRET}) >> >> /Names << /JavaScript << /Names [(${SECRET}) << /S /JavaScript /JS (1) >>] >> >> /URI << /Base (http://${SECRET}.example.org) >>`,
      more: [{ body: '<< >>', stream: `var name = "${SECRET}"` }],
    }),
}
