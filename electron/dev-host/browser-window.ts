import { app } from './app.ts'
import { type Chromium, endChromium, startChromium } from './chromium.ts'
import { nativeTheme } from './native-theme.ts'
import { interceptRequests } from './requests.ts'
import type { SessionStandIn } from './session.ts'
import { CancellableEvent, StrictEmitter, strict } from './strict.ts'
import { WebContentsStandIn } from './web-contents.ts'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface WindowOptions extends Partial<Bounds> {
  readonly title: string
  readonly backgroundColor?: string
  readonly webPreferences: {
    readonly preload: string
    readonly session: SessionStandIn
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
    readonly webSecurity?: boolean
  }
}

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

/** The one window of the app: a Chromium of its own, without tabs and address. A second one is refused. */
class BrowserWindowStandIn extends StrictEmitter {
  static only: BrowserWindowStandIn | null = null
  readonly webContents: WebContentsStandIn = strict('webContents', new WebContentsStandIn())
  private readonly options: WindowOptions
  private readonly opened: Promise<Chromium>
  private bounds: Bounds
  private state: WindowState = 'normal'
  private isGone = false

  constructor(options: WindowOptions) {
    super('BrowserWindow', ['ready-to-show', 'close', 'closed', 'resize', 'move'])
    refuseInsecure(options)
    if (BrowserWindowStandIn.only) throw new Error('the development host has one window')
    this.options = options
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.opened = this.open()
    this.opened.catch(() => undefined)
    const self = strict('BrowserWindow', this)
    BrowserWindowStandIn.only = self
    app.emit('web-contents-created', {}, this.webContents)
    // biome-ignore lint/correctness/noConstructorReturn: callers get the strict object, as they would get Electron's
    return self
  }

  async loadURL(url: string): Promise<void> {
    await this.opened
    await this.webContents.load(url)
    if (this.listenerCount('ready-to-show') > 0) this.emit('ready-to-show')
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  isMaximized(): boolean {
    return this.state === 'maximized'
  }

  isMinimized(): boolean {
    return this.state === 'minimized'
  }

  getNormalBounds(): Bounds {
    return this.bounds
  }

  /** The window is there from the start, in its background colour. */
  show(): void {}

  maximize(): void {
    this.setState('maximized')
  }

  restore(): void {
    this.setState('normal')
  }

  focus(): void {
    this.opened.then(({ cdp, page }) => cdp.send('Page.bringToFront', {}, page)).catch(() => undefined)
  }

  close(): void {
    const event = new CancellableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    this.opened.then(({ cdp }) => cdp.send('Browser.close')).catch(() => undefined)
  }

  private async open(): Promise<Chromium> {
    const { title, x, y, backgroundColor = '#ffffff', webPreferences } = this.options
    const at = x === undefined || y === undefined ? null : { x, y }
    const { width, height } = this.bounds
    const switches = app.commandLine.chromium()
    const chromium = await startChromium({
      title,
      background: backgroundColor,
      at,
      width,
      height,
      switches,
      userData: app.getPath('userData'),
    })
    const { cdp, page } = chromium
    chromium.process.once('exit', () => this.gone())
    app.endBrowser = () => endChromium(chromium)
    await Promise.all([
      interceptRequests(cdp, webPreferences.session, this.webContents),
      this.webContents.attach(cdp, page, webPreferences.preload),
      nativeTheme.follow(cdp, page),
    ])
    this.watch(chromium)
    return chromium
  }

  private watch({ cdp, page }: Chromium): void {
    this.webContents.on('page-resized', () => void this.measure(cdp))
    cdp.on<{ sessionId: string }>('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === page && !this.isGone) this.close()
    })
    cdp.on<{ targetInfo: { targetId: string; type: string; url: string } }>(
      'Target.attachedToTarget',
      ({ targetInfo }) => {
        if (targetInfo.type !== 'page') return
        if (!this.webContents.refusesWindow(targetInfo.url)) throw new Error('the development host has one window')
        void cdp.send('Target.closeTarget', { targetId: targetInfo.targetId })
      },
    )
  }

  private async measure(cdp: Chromium['cdp']): Promise<void> {
    const { page } = await this.opened
    const { bounds } = await cdp.send<{
      bounds: { left: number; top: number; width: number; height: number; windowState: WindowState }
    }>('Browser.getWindowForTarget', {}, page)
    this.state = bounds.windowState
    if (this.state === 'normal')
      this.bounds = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height }
    this.emit('resize')
  }

  private setState(windowState: WindowState): void {
    this.state = windowState
    this.opened
      .then(async ({ cdp, page }) => {
        const { windowId } = await cdp.send<{ windowId: number }>('Browser.getWindowForTarget', {}, page)
        await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }, page)
      })
      .catch(() => undefined)
  }

  private gone(): void {
    if (this.isGone) return
    this.emit('close', new CancellableEvent())
    this.isGone = true
    this.webContents.destroyed()
    BrowserWindowStandIn.only = null
    this.emit('closed')
    app.windowsAllClosed()
  }
}

/** On the real Electron these are what keeps a document's script away from the machine: a window without them does not open here either. */
function refuseInsecure({
  webPreferences: { sandbox, contextIsolation, nodeIntegration, webSecurity },
}: WindowOptions): void {
  if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || webSecurity === false)
    throw new Error(
      'the development host opens only windows with sandbox, contextIsolation and webSecurity, and without nodeIntegration',
    )
}

export const BrowserWindow = strict('BrowserWindow', BrowserWindowStandIn)
