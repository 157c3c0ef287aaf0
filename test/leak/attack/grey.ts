import { writeFileSync } from 'node:fs'
import { type GreyImage, inverted, turned } from '../../../electron/worker/engines/ocr-image.ts'
import { run } from './tools.ts'

/** A picture file of any kind as grey pixels, one to one: MuPDF draws pictures without a resolution at 96 dpi. */
export async function greyFrom(path: string): Promise<GreyImage> {
  return readPgm(await run('mutool', ['draw', '-q', '-F', 'pgm', '-r', '96', '-o', '-', path, '1']))
}

export function readPgm(bytes: Buffer): GreyImage {
  const head = /^P5\s+(?:#[^\n]*\n)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 200).toString('latin1'))
  if (head === null) throw new Error('not a PGM')
  const [widthPx, heightPx] = [Number(head[1]), Number(head[2])]
  return { widthPx, heightPx, grey: bytes.subarray(head[0].length, head[0].length + widthPx * heightPx) }
}

export const writePgm = (path: string, { widthPx, heightPx, grey }: GreyImage): void =>
  writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`), grey]))

/** The lowest part of the range spread over the whole, so that a see-through marker is seen through. */
function darkest(image: GreyImage): GreyImage {
  const grey = new Uint8Array(image.grey.length)
  for (let i = 0; i < grey.length; i += 1) grey[i] = Math.min(255, (image.grey[i] as number) * 3)
  return { ...image, grey }
}

/** As it is, the other way round, and the dark parts alone; turned, as it is. */
export const inEveryLight = (image: GreyImage, turns: readonly number[]): readonly GreyImage[] =>
  turns.flatMap((turn) => (turn === 0 ? [image, inverted(image), darkest(image)] : [turned(image, turn)]))
