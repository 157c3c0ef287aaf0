/** Writes docs/screenshots: every screen, light and dark (`npm run screenshots`). A new screen is a line of `screens`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openApp, whyNoWindow } from './e2e/window/open-app.ts'

const folder = 'docs/screenshots'
const appearances = ['light', 'dark'] as const

/** Each screen and how one comes there. */
const screens: Readonly<Record<string, string>> = { documents: 'Documents', settings: 'Settings' }

if (whyNoWindow) throw new Error(whyNoWindow)
mkdirSync(folder, { recursive: true })
const { page, close } = await openApp({ args: ['--training-case'] })
await page.setViewportSize({ width: 1360, height: 860 })
await page.getByText('6 of 6 read').waitFor({ timeout: 300_000 })
for (const appearance of appearances) {
  await page.evaluate(
    (chosen) =>
      (globalThis as unknown as { bridge: { call(n: string, r: unknown): Promise<unknown> } }).bridge.call(
        'appearance.set',
        chosen,
      ),
    appearance,
  )
  for (const [name, title] of Object.entries(screens)) {
    await page.getByRole('button', { name: title, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0))
    await page.screenshot({ path: join(folder, `${name}-${appearance}.png`), animations: 'disabled' })
  }
}
await close()
