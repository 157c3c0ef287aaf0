import type { PageSize } from '../../../shared/model/document.ts'
import { pdfjsVersion } from '../engines/pdfjs-engine.ts'
import type { Fault, FileCheck } from './check.ts'
import type { Evidence } from './evidence.ts'

/** Sizes are written with few digits; more than this apart is another size. */
const TOLERANCE_PT = 0.1

/** Leak case 74 and the dropped page: what is there must be what the certificate states. */
export const pageCountAndSize: FileCheck = {
  name: 'page-count-and-size',
  engine: pdfjsVersion,
  file: async (evidence) => {
    const document = await evidence.pdfjs()
    if (document.pageCount !== evidence.pages.length) return [{ pageNumber: null, detail: 'another number of pages' }]
    return [...numberFaults(evidence), ...(await sizeFaults(evidence))]
  },
}

const numberFaults = ({ pages }: Evidence): readonly Fault[] =>
  pages.every((page, index) => page.pageNumber === index + 1)
    ? []
    : [{ pageNumber: null, detail: 'pages of the certificate out of order' }]

async function sizeFaults(evidence: Evidence): Promise<Fault[]> {
  const document = await evidence.pdfjs()
  const faults: Fault[] = []
  for (const [pageIndex, page] of evidence.pages.entries()) {
    const size = await document.pageSize(pageIndex)
    if (!isSame(size, page)) faults.push({ pageNumber: page.pageNumber, detail: 'a page of another size' })
  }
  return faults
}

const isSame = (a: PageSize, b: PageSize): boolean =>
  Math.abs(a.widthPt - b.widthPt) <= TOLERANCE_PT && Math.abs(a.heightPt - b.heightPt) <= TOLERANCE_PT
