import { NEIGHBOUR, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

/** The neighbour and the secret at the places where the box expects them, on a page that is seen through `matrix`. */
const seen = (matrix: string): string =>
  `q ${matrix} cm BT /F1 14 Tf 1 0 0 1 72 760 Tm (The ${NEIGHBOUR} keeper slept) Tj 1 0 0 1 72 700 Tm (${SECRET}) Tj ET Q`

const geometries: readonly (readonly [string, string, string, string])[] = [
  ['rotate-90', 'a page turned by 90°', '/MediaBox [0 0 842 596] /Rotate 90', '0 1 -1 0 842 0'],
  ['rotate-180', 'a page turned by 180°', '/MediaBox [0 0 596 842] /Rotate 180', '-1 0 0 -1 596 842'],
  ['rotate-270', 'a page turned by 270°', '/MediaBox [0 0 842 596] /Rotate 270', '0 -1 1 0 0 596'],
  [
    'crop',
    'a crop box away from the origin',
    '/MediaBox [0 0 900 1200] /CropBox [100 200 696 1042]',
    '1 0 0 1 100 200',
  ],
  ['negative', 'a page that starts below nothing', '/MediaBox [-300 -400 296 442]', '1 0 0 1 -300 -400'],
  ['user-unit', 'a page measured in half points', '/MediaBox [0 0 1192 1684] /UserUnit 0.5', '2 0 0 2 0 0'],
]

/** One document a geometry. */
export const pageGeometry: readonly LeakCase[] = geometries.map(([name, title, page, matrix]) => ({
  id: `65-${name}`,
  title,
  isLong: name !== 'rotate-90',
  build: () => onePage({ content: seen(matrix), page }),
}))
