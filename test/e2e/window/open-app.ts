import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { builtMain } from '../../../electron/dev-host/build-once.ts'
import type * as StandIn from '../../../electron/dev-host/electron.ts'
import { findBrowser } from '../../../electron/dev-host/find-browser.ts'
import { installedElectron } from '../../../electron/dev-host/find-electron.ts'
import { type LaunchedApp, launch } from '../../../electron/dev-host/launch.ts'

export type App = LaunchedApp<typeof StandIn>

export interface OpenApp {
  readonly app: App
  readonly page: Page
  readonly home: string
  close(): Promise<void>
}

const electron = installedElectron()

/** Whether the tests of the window run on Electron itself here. */
export const onElectron = electron !== null

/** A browser that is there and starts: on some systems `chromium` is a placeholder. */
const browserStarts = (): boolean => {
  const browser = findBrowser()
  return browser !== null && spawnSync(browser, ['--version'], { timeout: 20_000 }).status === 0
}

/** Why the window cannot be tested here; null where it can. */
export const whyNoWindow: string | null =
  onElectron || browserStarts() ? null : 'neither Electron nor Chromium, Chrome or Edge is installed'

if (whyNoWindow) console.warn(`The tests of the window are skipped: ${whyNoWindow}.`)

export const freshHome = (): string => mkdtempSync(join(tmpdir(), 'window-home-'))

/** Starts the built app, in Electron where that is installed and else on the development host, with a data folder of its own. */
export async function openApp({
  home = freshHome(),
  args = [] as readonly string[],
  env: more = {} as Readonly<Record<string, string>>,
} = {}): Promise<OpenApp> {
  const main = await builtMain(() => {})
  if (!main) throw new Error('the window is not built')
  const env = { ...process.env, ...more, REDACTION_ASSIST_HOME: home }
  const app = electron ? await onRealElectron(electron, args, env) : await launch<typeof StandIn>(main, { args, env })
  const page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { app, page, home, close: () => closeAndClear(app, home) }
}

async function onRealElectron(executablePath: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<App> {
  const app = await _electron.launch({ executablePath, args: ['.', ...args], env: env as Record<string, string> })
  return app as unknown as App
}

async function closeAndClear(app: App, home: string): Promise<void> {
  await app.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
