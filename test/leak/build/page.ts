import type { Region } from '../../../shared/model/mark.ts'

/** The planted secret: a surname that no lexicon holds and OCR reads well. */
export const SECRET = 'Quartermain'
/** A word that must survive and stay selectable. */
export const NEIGHBOUR = 'lighthouse'

/** The same area on every page of every case, so that one run of the product redacts them all. */
export const SECRET_BOX: Region['box'] = { left: 60, bottom: 688, right: 300, top: 720 }

export const show = (text: string, x: number, y: number, size = 14, font = 'F1'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`

export const neighbourText = show(`The ${NEIGHBOUR} keeper slept`, 72, 760)
/** The secret, inside the box. */
export const secretText = show(SECRET, 72, 700)
export const plainPage = neighbourText + secretText

export const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex')
/** UTF-16 with its byte order mark, as a PDF string. */
export const utf16Of = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
