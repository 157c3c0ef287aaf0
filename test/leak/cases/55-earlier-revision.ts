import { neighbourText, plainPage } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

/** The page was saved again without the secret; the first content is still there. */
function revised(): Buffer {
  const first = onePage({ content: plainPage })
  const object = `4 0 obj\n<< /Length ${neighbourText.length} >>\nstream\n${neighbourText}\nendstream\nendobj\n`
  const start = first.length + object.length
  const previous = first.toString('latin1').match(/startxref\n(\d+)/)?.[1] ?? '0'
  const table = `xref\n4 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([first, Buffer.from(object + table, 'latin1')])
}

export const earlierRevision: LeakCase = {
  id: '55-earlier-revision',
  title: 'an earlier revision in the file',
  build: revised,
}
