import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const tilingPattern: LeakCase = {
  id: '17-tiling-pattern',
  title: 'text in a tiling pattern whose fill is larger than the box',
  build: () =>
    onePage({
      content: `${neighbourText}/Pattern cs /Tile scn 20 560 500 170 re f`,
      resources: '/Pattern << /Tile 6 0 R >>',
      more: [
        {
          body: '<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 600 850] /XStep 600 /YStep 850 /Resources << /Font << /F1 5 0 R >> >> >>',
          stream: show(SECRET, 72, 700),
        },
      ],
    }),
}
