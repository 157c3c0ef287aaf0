import type { VerifyCheck } from './check.ts'
import { drawnText } from './drawn-text.ts'
import { excisedContent } from './excised-content.ts'
import { fileStructure } from './file-structure.ts'
import { forbiddenBytes } from './forbidden-bytes.ts'
import { forbiddenTextByPdfium, forbiddenTextByPdfjs } from './forbidden-text.ts'
import { objectAllowList } from './object-allow-list.ts'
import { pageContent } from './page-content.ts'
import { pageCountAndSize } from './page-count-and-size.ts'
import { pageImage } from './page-image.ts'
import { regionAsDrawn } from './region-as-drawn.ts'
import { regionEdge } from './region-edge.ts'
import { regionOcr } from './region-ocr.ts'
import { regionPixels } from './region-pixels.ts'
import { textUnderRegionByPdfium, textUnderRegionByPdfjs } from './text-under-region.ts'

/** All checks of the proof, in the order in which the receipt lists them. */
export const checks: readonly VerifyCheck[] = [
  fileStructure,
  objectAllowList,
  pageCountAndSize,
  pageContent,
  excisedContent,
  drawnText,
  pageImage,
  textUnderRegionByPdfjs,
  textUnderRegionByPdfium,
  forbiddenTextByPdfjs,
  forbiddenTextByPdfium,
  forbiddenBytes,
  regionPixels,
  regionAsDrawn,
  regionEdge,
  regionOcr,
]
