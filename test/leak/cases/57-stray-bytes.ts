import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

/** A comment between objects moves every later offset; readers repair that. */
function strayed(): Buffer {
  const whole = onePage({ content: neighbourText }).toString('latin1')
  const between = whole.replace('\n2 0 obj', `\n% ${SECRET}\n2 0 obj`)
  return Buffer.from(`${SECRET}\n${between}\n${SECRET} ${SECRET}\n`, 'latin1')
}

export const strayBytes: LeakCase = {
  id: '57-stray-bytes',
  title: 'bytes before the header, between objects and after the end',
  build: strayed,
}
