import { neighbourText, SECRET, show } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const hiddenLayer: LeakCase = {
  id: '13-hidden-layer',
  title: 'text in a layer that is off, and the layer’s name',
  build: () =>
    onePage({
      content: `${neighbourText}/OC /Hidden BDC ${show(SECRET, 72, 500)}EMC`,
      resources: '/Properties << /Hidden 6 0 R >>',
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>',
      more: [`<< /Type /OCG /Name (${SECRET}) >>`],
    }),
}
