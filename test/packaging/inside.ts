import type { TextId } from './licence-texts.ts'

/** Software or data inside a binary file of a package, which the package's own licence file does not name. */
export interface Inside {
  readonly file: string
  readonly name: string
  readonly licence: string
  readonly copyright: string
  /** null where the licence's text is already among those of the packages. */
  readonly text: TextId | null
}

const pdfium = '@embedpdf/pdfium: dist/pdfium.wasm'
const tesseract = 'tesseract.js-core: tesseract-core*.wasm'

/** Found by reading the binaries' strings and the build files of PDFium and of Tesseract; checked by hand at each upgrade. */
export const inside: readonly Inside[] = [
  {
    file: pdfium,
    name: 'PDFium',
    licence: 'BSD-3-Clause and Apache-2.0',
    copyright: 'Copyright 2014 The PDFium Authors',
    text: null,
  },
  {
    file: pdfium,
    name: 'FreeType',
    licence: 'FTL',
    copyright: 'Copyright 1996-2026 The FreeType Project (www.freetype.org). All rights reserved.',
    text: 'FTL',
  },
  {
    file: pdfium,
    name: 'OpenJPEG',
    licence: 'BSD-2-Clause',
    copyright: "Copyright (c) 2002-2014, Universite catholique de Louvain (UCL), Belgium, and OpenJPEG's other authors",
    text: 'BSD-2-Clause',
  },
  {
    file: pdfium,
    name: 'libjpeg-turbo',
    licence: 'IJG and BSD-3-Clause',
    copyright: 'Copyright (C) 1991-2020, Thomas G. Lane, Guido Vollbeding; Copyright (C) 2009-2026 D. R. Commander',
    text: 'IJG',
  },
  {
    file: pdfium,
    name: 'libpng',
    licence: 'libpng-2.0',
    copyright: 'Copyright (c) 1995-2026 The PNG Reference Library Authors',
    text: 'Zlib',
  },
  {
    file: pdfium,
    name: 'zlib',
    licence: 'Zlib',
    copyright: 'Copyright (C) 1995-2026 Jean-loup Gailly and Mark Adler',
    text: 'Zlib',
  },
  {
    file: pdfium,
    name: 'Little CMS 2',
    licence: 'MIT',
    copyright: 'Copyright (c) 2026 Marti Maria Saguer',
    text: 'MIT',
  },
  {
    file: pdfium,
    name: 'Anti-Grain Geometry 2.3',
    licence: 'AGG-2.3',
    copyright: 'Copyright (C) 2002-2005 Maxim Shemanarev (http://www.antigrain.com)',
    text: 'AGG-2.3',
  },
  {
    file: pdfium,
    name: 'Foxit substitution fonts',
    licence: 'BSD-3-Clause',
    copyright: 'Copyright 2014 The PDFium Authors',
    text: null,
  },
  { file: pdfium, name: 'Abseil', licence: 'Apache-2.0', copyright: 'Copyright 2017 The Abseil Authors', text: null },
  {
    file: pdfium,
    name: 'fast_float',
    licence: 'MIT',
    copyright: 'Copyright (c) 2021 The fast_float authors',
    text: 'MIT',
  },
  {
    file: tesseract,
    name: 'Tesseract OCR',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2006-2026 Google Inc. and the Tesseract authors',
    text: null,
  },
  {
    file: tesseract,
    name: 'Leptonica',
    licence: 'BSD-2-Clause',
    copyright: 'Copyright (C) 2001-2020 Leptonica. All rights reserved.',
    text: 'BSD-2-Clause',
  },
  {
    file: tesseract,
    name: 'libjpeg',
    licence: 'IJG',
    copyright: 'Copyright (C) 1991-2014, Thomas G. Lane, Guido Vollbeding',
    text: 'IJG',
  },
  {
    file: tesseract,
    name: 'libpng',
    licence: 'libpng-2.0',
    copyright: 'Copyright (c) 1995-2026 The PNG Reference Library Authors',
    text: 'Zlib',
  },
  {
    file: tesseract,
    name: 'libtiff',
    licence: 'libtiff',
    copyright: 'Copyright (c) 1988-1997 Sam Leffler; Copyright (c) 1991-1997 Silicon Graphics, Inc.',
    text: 'libtiff',
  },
  {
    file: tesseract,
    name: 'libwebp',
    licence: 'BSD-3-Clause',
    copyright: 'Copyright (c) 2010, Google Inc. All rights reserved.',
    text: 'BSD-3-Clause',
  },
  {
    file: tesseract,
    name: 'zlib',
    licence: 'Zlib',
    copyright: 'Copyright (C) 1995-2026 Jean-loup Gailly and Mark Adler',
    text: 'Zlib',
  },
  {
    file: '@tesseract.js-data/eng: eng.traineddata.gz',
    name: 'Tesseract language data (tessdata_best, integer)',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2006-2026 Google Inc. and the Tesseract authors',
    text: null,
  },
  {
    file: 'resources/training-case: documents',
    name: 'Parts of the fonts Arimo, Tinos, Cousine and Nothing You Could Do',
    licence: 'OFL-1.1',
    copyright: 'Copyright 2026 The Arimo, Tinos and Cousine Project Authors; Copyright (c) 2010 Kimberly Geswein',
    text: 'OFL-1.1',
  },
]
