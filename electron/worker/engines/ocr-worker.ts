import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js'
import { Failure } from '../../../shared/result.ts'
import { slownessNow } from '../../pool/limits.ts'
import { type GreyImage, pgmOf } from './ocr-image.ts'

/** @tesseract.js-data/eng 1.0.0, 4.0.0_best_int: LSTM only (Apache-2.0). */
const DATA_SHA256 = '45b4cb346724ac1774f1c36f42f182b887bcdb28ebe63e6fff90ac41f3fcff91'
const START_LIMIT_MS = 15_000
const PAGE_LIMIT_MS = 35_000

export type Segmentation = 'auto' | 'sparse'

let worker: Promise<Worker> | null = null
let checkedLangPath: string | null = null

/** The folder of the language data inside its package. Throws SELF_TEST_FAILED unless it is the pinned data: tesseract.js would hang without it (naptha/tesseract.js#1075). */
function langPath(): string {
  if (checkedLangPath) return checkedLangPath
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
    '4.0.0_best_int',
  )
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'eng.traineddata.gz')))
    .digest('hex')
  if (digest !== DATA_SHA256) throw new Failure('SELF_TEST_FAILED')
  checkedLangPath = folder
  return folder
}

/** Settles with `work`, or rejects after so long on an idle machine, longer on a busy one: promises of tesseract.js may stay pending for ever. */
async function within<T>(idleLimitMs: number, work: Promise<T>): Promise<T> {
  const limitMs = idleLimitMs * slownessNow()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('TIMED_OUT', { limitMs })), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> }

/**
 * tesseract's program, held compiled: as long as it is, V8 gives each new thread the optimised code of the one before
 * (0.8 s of processor time for each document).
 */
let program: Promise<object> | null = null

async function keepProgram(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('tesseract.js-core/tesseract-core-relaxedsimd.wasm')
  program ??= WebAssembly.compile(readFileSync(path))
  await program
}

const start = (): Promise<Worker> =>
  createWorker('eng', OEM.LSTM_ONLY, {
    langPath: langPath(),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
  })

/** Ends tesseract's own thread, so that the process can end; the next page starts a fresh one. */
export async function closeOcr(): Promise<void> {
  const old = worker
  worker = null
  try {
    await (await old)?.terminate()
  } catch {
    // It never started: there is nothing to end.
  }
}

/** Runs tesseract on an upright image. Throws OCR_FAILED or TIMED_OUT; after either, its thread is replaced. */
export async function runTesseract(
  image: GreyImage,
  dpi: number,
  segmentation: Segmentation,
  triesLightOnDark = true,
): Promise<Page> {
  await keepProgram()
  worker ??= within(START_LIMIT_MS, start())
  try {
    const running = await worker
    await running.setParameters({
      tessedit_do_invert: triesLightOnDark ? '1' : '0',
      tessedit_pageseg_mode: segmentation === 'auto' ? PSM.AUTO : PSM.SPARSE_TEXT,
      debug_file: '/dev/null',
      user_defined_dpi: String(Math.round(Math.min(2400, Math.max(70, dpi)))),
    })
    const output = { text: false, blocks: true }
    const { data } = await within(PAGE_LIMIT_MS, running.recognize(Buffer.from(pgmOf(image).buffer), {}, output))
    return data
  } catch (thrown) {
    void closeOcr()
    if (thrown instanceof Failure) throw thrown
    throw new Failure('OCR_FAILED')
  }
}
