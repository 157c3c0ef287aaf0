import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { GreyPage } from './papers.ts'

export interface NativeRun {
  readonly version: string
  readonly secondsAPage: number
  readonly cpuSecondsAPage: number
}

const languageData = (): Buffer => {
  const packageFile = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  return gunzipSync(readFileSync(join(dirname(packageFile), '4.0.0_best_int', 'eng.traineddata.gz')))
}

/** `tesseract`'s version where it is installed, else null. */
export const nativeVersion = (): string | null => {
  const { status, stdout } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' })
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? null) : null
}

/** User and system seconds of the children of a shell, from the second line of its `times`. */
const cpuSeconds = (times: string): number =>
  [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (s, m) => s + Number(m[1]) * 60 + Number(m[2]),
    0,
  )

/** Debian's tesseract on the same pages with the same language data, one thread, one process a page as its users run it. */
export const runNative = (pages: readonly GreyPage[], dpi: number): NativeRun | null => {
  const version = nativeVersion()
  if (!version) return null
  const folder = mkdtempSync(join(tmpdir(), 'bench-native-'))
  try {
    mkdirSync(join(folder, 'tessdata'))
    writeFileSync(join(folder, 'tessdata', 'eng.traineddata'), languageData())
    for (const [i, { widthPx, heightPx, grey }] of pages.entries()) {
      writeFileSync(join(folder, `${i}.pgm`), Buffer.concat([Buffer.from(`P5 ${widthPx} ${heightPx} 255\n`), grey]))
    }
    const commands = pages.map((_, i) => `tesseract ${i}.pgm ${i} -l eng --psm 3 --dpi ${dpi}`)
    const env = { ...process.env, TESSDATA_PREFIX: join(folder, 'tessdata'), OMP_THREAD_LIMIT: '1' }
    const started = performance.now()
    const { status, stdout } = spawnSync('bash', ['-ec', `${commands.join('\n')}\ntimes`], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    const seconds = (performance.now() - started) / 1000
    if (status !== 0) return null
    return { version, secondsAPage: seconds / pages.length, cpuSecondsAPage: cpuSeconds(stdout) / pages.length }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
