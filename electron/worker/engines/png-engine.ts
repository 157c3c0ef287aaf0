import { PNG } from 'pngjs'

export interface PngFacts {
  readonly widthPx: number
  readonly heightPx: number
  readonly dpi: number | null
}

const INCH_M = 0.0254

/** Size and density from the first chunks (PNG 3rd edition 11.2.1, 11.3.4.3), before anything is decoded. Throws where they are missing. */
export function pngFacts(bytes: Uint8Array): PngFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(12) !== 0x49484452) throw new RangeError('no header chunk')
  return { widthPx: view.getUint32(16), heightPx: view.getUint32(20), dpi: density(view) }
}

function density(view: DataView): number | null {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4)
    if (type === 0x49444154) return null
    if (type !== 0x70485973) continue
    const perMetre = view.getUint32(at + 8)
    return view.getUint8(at + 16) === 1 && perMetre === view.getUint32(at + 12) ? perMetre * INCH_M : null
  }
  return null
}

/** RGBA, 8 bits. Throws where the file is damaged or cut short. */
export const pngPixels = (bytes: Uint8Array): Uint8Array =>
  PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).data
