import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { instanceLock } from './instance-lock.ts'
import { CancellableEvent, StrictEmitter, strict } from './strict.ts'

const events = [
  'ready',
  'window-all-closed',
  'will-quit',
  'before-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'activate',
]

/** Chromium's own switches among the arguments: tests ask for a window that nobody sees, and for a port. */
const meantForChromium = /^--(headless|remote-debugging-port|force-device-scale-factor|window-size|lang)(=|$)/

/** The stand-in for `app`. */
class AppStandIn extends StrictEmitter {
  readonly isPackaged = false
  private readonly paths = new Map<string, string>()
  private readonly switches: string[] = []
  private name = 'electron'
  private isEnding = false
  /** Not of Electron: ends the browser, so that it leaves nothing behind. */
  endBrowser: () => Promise<void> = async () => {}
  readonly commandLine = strict('commandLine', {
    appendSwitch: (name: string, value?: string): void =>
      void this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    /** Not of Electron. */
    chromium: (): readonly string[] => [...this.switches, ...process.argv.filter((one) => meantForChromium.test(one))],
  })

  constructor() {
    super('app', events)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit())
  }

  setName(name: string): void {
    this.name = name
  }

  getName(): string {
    return this.name
  }

  getVersion(): string {
    return manifestAbove(dirname(process.argv[1] ?? '.')).version
  }

  setPath(name: 'userData', path: string): void {
    this.paths.set(name, path)
  }

  getPath(name: 'userData'): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`the development host has no path ${name}`)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }

  /** Nothing to do: a window without sandbox is refused. */
  enableSandbox(): void {}

  whenReady(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve))
  }

  requestSingleInstanceLock(): boolean {
    return instanceLock(this.getPath('userData'), (argv, directory) =>
      this.emit('second-instance', {}, argv, directory),
    )
  }

  quit(): void {
    const event = new CancellableEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    const last = new CancellableEvent()
    this.emit('will-quit', last)
    if (!last.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    if (this.isEnding) return
    this.isEnding = true
    this.emit('quit', {}, code)
    void this.endBrowser().finally(() => process.exit(code))
  }

  /** Not of Electron: without a listener the app ends, as there. */
  windowsAllClosed(): void {
    if (!this.emit('window-all-closed')) this.quit()
  }
}

function manifestAbove(folder: string): { readonly version: string } {
  const path = join(folder, 'package.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  if (dirname(folder) === folder) throw new Error('no package.json above the program')
  return manifestAbove(dirname(folder))
}

export const app = strict('app', new AppStandIn())
