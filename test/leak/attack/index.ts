import { everyStream, qpdfDecoded, rawBytes } from './bytes.ts'
import type { Detector } from './detector.ts'
import { barePictures, drawnPages, extractedPictures, turnedPages } from './pictures.ts'
import { mupdf, pdfium, pdfjs, poppler } from './text.ts'

/** The universal detector of leak-cases.md §4, cheapest first. */
export const detectors: readonly Detector[] = [
  rawBytes,
  everyStream,
  qpdfDecoded,
  poppler,
  mupdf,
  pdfjs,
  pdfium,
  drawnPages,
  extractedPictures,
  barePictures,
  turnedPages,
]
