import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { LeastConfidence, lowConfidence } from '../../shared/model/case.ts'
import { replaceFile } from '../store/durable.ts'

const pixels = z.number().int().min(-100_000).max(100_000)

const Settings = z.object({
  appearance: z.enum(['system', 'light', 'dark', 'contrast']).default('system'),
  reviewer: z.string().trim().min(1).max(120).nullable().default(null),
  /** Asked of text recognition in new cases. */
  leastConfidence: LeastConfidence.default(lowConfidence).catch(lowConfidence),
  bounds: z
    .object({ x: pixels, y: pixels, width: pixels.min(200), height: pixels.min(200) })
    .nullable()
    .default(null),
  isMaximized: z.boolean().default(false),
})

export type WindowSettings = z.output<typeof Settings>

/** Where the window was and how it looks. Holds nothing of any case; a file that cannot be read or written only costs the window its place. */
export class WindowSettingsFile {
  private readonly path: string
  private writing: Promise<void> = Promise.resolve()
  current: WindowSettings

  private constructor(path: string, current: WindowSettings) {
    this.path = path
    this.current = current
  }

  static async open(path: string): Promise<WindowSettingsFile> {
    const text = await readFile(path, 'utf8').catch(() => '{}')
    return new WindowSettingsFile(path, settingsIn(text))
  }

  /** Takes effect at once; on disk in the order of the calls. */
  change(part: Partial<WindowSettings>): Promise<void> {
    this.current = { ...this.current, ...part }
    const text = `${JSON.stringify(this.current)}\n`
    this.writing = this.writing.then(() => this.write(text)).catch(() => undefined)
    return this.writing
  }

  private async write(text: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 })
    await replaceFile(this.path, text, 0o600)
  }
}

function settingsIn(text: string): WindowSettings {
  try {
    return Settings.parse(JSON.parse(text))
  } catch {
    return Settings.parse({})
  }
}
