import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const xfa: LeakCase = {
  id: '42-xfa',
  title: 'XFA packets beside a static form',
  mayBeRefused: 'XFA_FORM',
  build: () =>
    onePage({
      content: neighbourText,
      catalog: '/AcroForm << /Fields [] /XFA [(datasets) 6 0 R] >>',
      more: [
        {
          body: '<< >>',
          stream: `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><name>${SECRET}</name></xfa:data></xfa:datasets>`,
        },
      ],
    }),
}
