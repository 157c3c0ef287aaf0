import { constants, deflateSync, inflateSync } from 'node:zlib'

/** `/FlateDecode` (ISO 32000-2 7.4.4), no predictor; text is Latin-1. */
export const deflated = (data: string | Uint8Array, level: 6 | 9 = 9): Uint8Array =>
  deflateSync(typeof data === 'string' ? Buffer.from(data, 'latin1') : data, { level })

/** The same for packed pixels of a few colours, of which it makes a little less. */
export const deflatedPixels = (data: Uint8Array): Uint8Array =>
  deflateSync(data, { level: 9, memLevel: 9, strategy: constants.Z_FILTERED })

/** Throws where the data is damaged or longer than `limitBytes`. A plain array: a Buffer's `slice` would share its memory. */
export const inflated = (data: Uint8Array, limitBytes: number): Uint8Array =>
  new Uint8Array(inflateSync(data, { maxOutputLength: limitBytes }))
