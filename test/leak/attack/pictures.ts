import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GreyImage } from '../../../electron/worker/engines/ocr-image.ts'
import { type Inflated, inflatedStreams } from './bytes.ts'
import type { Detector, Target } from './detector.ts'
import { greyFrom, inEveryLight, readPgm, writePgm } from './grey.ts'
import { run } from './tools.ts'
import { isAboutIn } from './traces.ts'

const DPI = 300

/** The pages as poppler draws them, upright and inverted. */
export const drawnPages: Detector = {
  name: 'pages drawn and read',
  isSlow: false,
  finds: async (target) => {
    for (const page of await draw(target, 200)) if (await isReadable(page, target, [0])) return true
    return false
  },
}

/** The same at 300 dpi, turned four ways. */
export const turnedPages: Detector = {
  name: 'pages drawn and read, four ways round',
  isSlow: true,
  finds: async (target) => {
    for (const page of await draw(target, DPI)) if (await isReadable(page, target, [0, 1, 2, 3])) return true
    return false
  },
}

/** Every picture in the file, drawn or not: as poppler and as MuPDF take them out. */
export const extractedPictures: Detector = {
  name: 'pictures taken out and read',
  isSlow: false,
  finds: async (target) => {
    const { path, folder } = target
    await run('pdfimages', [path, join(folder, 'poppler')])
    await run('mutool', ['extract', path], { cwd: folder })
    const pictures = readdirSync(folder).filter((name) =>
      /^poppler|^image.*\.(png|jpg|jpeg|pam|pnm|tif|jp2|jpx)$/.test(name),
    )
    for (const name of pictures) if (await isReadable(await greyFrom(join(folder, name)), target, [0])) return true
    return false
  },
}

/** Streams that carry a width and a height, read as grey or bits: thumbnails, masks, rows below the stated height. */
export const barePictures: Detector = {
  name: 'bare samples read',
  isSlow: false,
  finds: async (target) => {
    for (const stream of inflatedStreams(target.bytes)) {
      const picture = greyOf(stream)
      if (picture !== null && (await isReadable(picture, target, [0]))) return true
    }
    return false
  },
}

async function draw({ path, folder }: Target, dpi: number): Promise<readonly GreyImage[]> {
  await run('pdftoppm', ['-r', String(dpi), '-gray', path, join(folder, `page-${dpi}`)])
  const pages = readdirSync(folder).filter((name) => name.startsWith(`page-${dpi}`))
  if (pages.length === 0) throw new Error('no page was drawn')
  return pages.map((name) => readPgm(readFileSync(join(folder, name))))
}

/** Whether the secret can be read in a picture, in any light. */
async function isReadable(picture: GreyImage, { folder, secret }: Target, turns: readonly number[]): Promise<boolean> {
  const path = join(folder, 'light.pgm')
  for (const image of inEveryLight(picture, turns)) {
    if (isAboutIn(await read(image, path), secret)) return true
  }
  return false
}

/** What was read in each picture of this run, by its digest: a picture that two programs take out of a file is one. */
const known = new Map<string, Promise<string>>()

function read(image: GreyImage, path: string): Promise<string> {
  const key = `${image.widthPx} ${createHash('sha256').update(image.grey).digest('hex')}`
  const text = known.get(key) ?? recognise(image, path)
  known.set(key, text)
  return text
}

async function recognise(image: GreyImage, path: string): Promise<string> {
  writePgm(path, image)
  return (await run('tesseract', [path, '-', '-l', 'eng', '--psm', '11', '--dpi', String(DPI)])).toString('utf8')
}

/** Samples of 8 bits as grey, however many rows there are; null for anything else. */
function greyOf({ dict, data }: Inflated): GreyImage | null {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(dict)?.[1] ?? 0)
  const widthPx = number('Width')
  if (widthPx < 8 || number('Height') < 8 || !/\/BitsPerComponent 8/.test(dict)) return null
  const channels = /DeviceRGB/.test(dict) ? 3 : 1
  const heightPx = Math.floor(data.length / widthPx / channels)
  return { widthPx, heightPx, grey: channels === 1 ? data : data.filter((_, i) => i % channels === 0) }
}
