import { neighbourText, SECRET, utf16Of } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const structureTree: LeakCase = {
  id: '46-structure-tree',
  title: 'a structure tree with title, description, replacement text, identifier and name space',
  build: () =>
    onePage({
      content: `/P << /MCID 0 >> BDC ${neighbourText}EMC`,
      page: '/StructParents 0',
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R',
      more: [
        '<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> /Namespaces [8 0 R] /IDTree << /Names [] >> >>',
        `<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0 /T (${SECRET}) /Alt (${SECRET}) /ActualText ${utf16Of(SECRET)} /E (${SECRET}) /ID (${SECRET}) /Lang (en-${SECRET}) >>`,
        `<< /Type /Namespace /NS (http://example.org/${SECRET}) >>`,
      ],
    }),
}
