import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The part of Playwright's `ElectronApplication` that tests use, so that the same tests drive Electron where it is there. */
export interface LaunchedApp<Electron> {
  firstWindow(): Promise<Page>
  /** Runs `fn` in the app's main process; it can use nothing but its arguments. */
  evaluate<R, A>(fn: (electron: Electron, argument: A) => R | Promise<R>, argument: A): Promise<R>
  evaluate<R>(fn: (electron: Electron) => R | Promise<R>): Promise<R>
  process(): ChildProcess
  close(): Promise<void>
}

export interface LaunchOptions {
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

const at = (name: string): string => new URL(name, import.meta.url).href
const patienceMs = 30_000

/** Starts a built main bundle on the development host, in a window that nobody sees. */
export async function launch<Electron>(
  main: string,
  { args = [], env = process.env }: LaunchOptions = {},
): Promise<LaunchedApp<Electron>> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...['--import', at('./register.ts'), '--import', at('./control.ts')],
      ...[main, '--headless', '--remote-debugging-port=0', ...args],
    ],
    { env, cwd: fileURLToPath(new URL('../../', import.meta.url)), stdio: ['ignore', 'inherit', 'pipe', 'ipc'] },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const calls = new Calls(child)
  let browser: Browser | null = null
  const endpoint = endpointOf(child)
  endpoint.catch(() => undefined)
  return {
    process: () => child,
    evaluate: (fn: (electron: Electron, argument: never) => unknown, argument?: unknown) =>
      calls.ask(String(fn), argument) as Promise<never>,
    firstWindow: async () => {
      browser ??= await chromium.connectOverCDP(await endpoint)
      return pageOf(browser)
    },
    close: async () => {
      calls.ask('({ app }) => app.quit()', null).catch(() => undefined)
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await gone
      clearTimeout(timer)
      await browser?.close().catch(() => undefined)
    },
  }
}

class Calls {
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  private last = 0

  constructor(child: ChildProcess) {
    this.child = child
    child.on('message', (answer) => this.settle(answer as { id: number; ok: boolean; value: unknown }))
    child.once('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('the app is gone'))
    })
  }

  ask(source: string, argument: unknown): Promise<unknown> {
    this.last += 1
    const id = this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.child.send({ id, source, argument }, (error) => error && reject(error))
    })
  }

  private settle({ id, ok, value }: { id: number; ok: boolean; value: unknown }): void {
    const call = this.waiting.get(id)
    this.waiting.delete(id)
    if (ok) call?.resolve(value)
    else call?.reject(new Error(String(value)))
  }
}

/** What the app prints before its browser is there is told when it never comes. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const fail = () => reject(new Error(`the app did not open a window. It said: ${printed}`))
    const timer = setTimeout(fail, patienceMs)
    child.once('exit', fail)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const [, url] = /DevTools listening on (ws:\S+)/.exec(printed) ?? []
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: patienceMs }))
  await page.waitForURL(/^https:.*\.invalid\//, { timeout: patienceMs })
  await page.waitForLoadState('load')
  return page
}
