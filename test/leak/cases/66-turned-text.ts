import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const turns: readonly (readonly [string, string])[] = [
  ['upwards', '0 1 -1 0 300 300'],
  ['downwards', '0 -1 1 0 300 500'],
  ['upside-down', '-1 0 0 -1 400 400'],
  ['slanting', '0.8 0.6 -0.6 0.8 200 300'],
]

/** Off the box: found as words, covered by their places. */
export const turnedText: readonly LeakCase[] = turns.map(([name, matrix]) => ({
  id: `66-${name}`,
  title: `text that runs ${name}`,
  isLong: name !== 'slanting',
  build: () => onePage({ content: `${neighbourText}BT /F1 14 Tf ${matrix} Tm (${SECRET}) Tj ET` }),
}))
