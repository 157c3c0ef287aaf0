import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Inflated, inflatedStreams } from './bytes.ts'
import type { Detector, Target } from './detector.ts'
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
    for (const page of await draw(target, DPI)) if (await isReadable(page, target, [0, 90, 180, 270])) return true
    return false
  },
}

/** Every picture in the file, drawn or not: as poppler and as MuPDF take them out. */
export const extractedPictures: Detector = {
  name: 'pictures taken out and read',
  isSlow: false,
  finds: async (target) => {
    const { path, folder } = target
    await run('pdfimages', ['-png', path, join(folder, 'poppler')])
    await run('mutool', ['extract', path], { cwd: folder })
    const pictures = readdirSync(folder).filter((name) =>
      /^poppler.*png$|^image.*\.(png|jpg|jpeg|pam|pnm|tif|jp2|jpx)$/.test(name),
    )
    for (const name of pictures) if (await isReadable(join(folder, name), target, [0])) return true
    return false
  },
}

/** Streams that carry a width and a height, read as grey or bits: thumbnails, masks, rows below the stated height. */
export const barePictures: Detector = {
  name: 'bare samples read',
  isSlow: false,
  finds: async (target) => {
    for (const [i, stream] of inflatedStreams(target.bytes).entries()) {
      const picture = greyOf(stream)
      if (picture === null) continue
      const path = join(target.folder, `bare-${i}.pgm`)
      writeFileSync(path, picture)
      if (await isReadable(path, target, [0])) return true
    }
    return false
  },
}

async function draw({ path, folder }: Target, dpi: number): Promise<readonly string[]> {
  await run('pdftoppm', ['-r', String(dpi), '-gray', path, join(folder, `page-${dpi}`)])
  const pages = readdirSync(folder).filter((name) => name.startsWith(`page-${dpi}`))
  if (pages.length === 0) throw new Error('no page was drawn')
  return pages.map((name) => join(folder, name))
}

/** As it is; the other way round; the darkest third spread over the whole range, so that a see-through marker is seen through. */
const lights: readonly (readonly string[])[] = [[], ['-negate'], ['-level', '0%,35%']]

/** Whether the secret can be read in a picture, in any light. */
async function isReadable(picture: string, { folder, secret }: Target, turns: readonly number[]): Promise<boolean> {
  for (const turn of turns) {
    for (const [i, change] of lights.entries()) {
      const made = join(folder, `ocr-${turn}-${i}.png`)
      const flat = ['-background', 'white', '-alpha', 'remove', '-colorspace', 'gray']
      await run('convert', [
        `${picture}[0]`,
        ...flat,
        ...negate,
        '-normalize',
        '-rotate',
        String(turn),
        '-bordercolor',
        'white',
        '-border',
        '20',
        made,
      ])
      if (isAboutIn(await read(made), secret)) return true
    }
  }
  return false
}

const read = async (picture: string): Promise<string> =>
  (await run('tesseract', [picture, '-', '-l', 'eng', '--psm', '11', '--dpi', String(DPI)])).toString('utf8')

function greyOf({ dict, data }: Inflated): Buffer | null {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(dict)?.[1] ?? 0)
  const width = number('Width')
  if (width < 8 || number('Height') < 8 || !/\/BitsPerComponent 8/.test(dict)) return null
  const channels = /DeviceRGB/.test(dict) ? 3 : 1
  const height = Math.floor(data.length / width / channels)
  const grey = channels === 1 ? data : data.filter((_, i) => i % channels === 0)
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey.subarray(0, width * height)])
}
