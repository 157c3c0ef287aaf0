import { fromBrowser, toBrowser } from './addresses.ts'
import type { Cdp } from './cdp.ts'
import { decode, type Encoded, encode } from './in-page/codec.ts'
import type { Delivery } from './in-page/ipc-renderer.ts'
import { ipcMain } from './ipc-main.ts'
import { pageScripts } from './page-scripts.ts'
import { CancellableEvent, StrictEmitter } from './strict.ts'

const world = 'preload'

interface FromPage {
  readonly kind: 'invoke' | 'send' | 'resize'
  readonly id: number
  readonly channel: string
  readonly args: readonly Encoded[]
}

/** The stand-in for `WebContents`: the page of the one window, with the real preload in a world of its own. */
export class WebContentsStandIn extends StrictEmitter {
  private page: { readonly cdp: Cdp; readonly sessionId: string } | null = null
  private url = ''
  private context: number | null = null
  private openHandler: (details: object) => { readonly action: string } = () => ({ action: 'allow' })
  private isGone = false
  /** Where the app itself sends the page; whatever else the page asks for is put to the app first. */
  private asked = ''

  constructor() {
    super('webContents', [
      'will-navigate',
      'will-redirect',
      'will-attach-webview',
      'render-process-gone',
      'did-finish-load',
      'page-resized',
    ])
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  getURL(): string {
    return this.url
  }

  setWindowOpenHandler(handler: (details: object) => { readonly action: string }): void {
    this.openHandler = handler
  }

  /** The switch of the same name, which the app appends too, does this here. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') throw new Error('the development host lets no peer connection out')
  }

  /** Dropped while the page is loading, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    this.deliver({ kind: 'push', channel, args: args.map(encode) })
  }

  /** Not of Electron: how the window reaches the page. */
  async attach(cdp: Cdp, sessionId: string, preload: string): Promise<void> {
    this.page = { cdp, sessionId }
    this.listen(cdp, sessionId)
    const scripts = pageScripts(preload)
    const send = (method: string, params: Readonly<Record<string, unknown>> = {}) => cdp.send(method, params, sessionId)
    await Promise.all([
      send('Runtime.addBinding', { name: 'toDevHost', executionContextName: world }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: world }),
      send('Runtime.enable'),
      send('Page.enable'),
      send('Inspector.enable'),
    ])
  }

  async load(url: string): Promise<void> {
    if (!this.page) throw new Error('the window is not open')
    this.asked = url
    const done = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this.page.cdp.send<{ errorText?: string }>(
      'Page.navigate',
      { url: toBrowser(url) },
      this.page.sessionId,
    )
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await done
  }

  destroyed(): void {
    this.isGone = true
    this.page = null
  }

  private listen(cdp: Cdp, sessionId: string): void {
    const on = <T>(method: string, listener: (params: T) => void) => cdp.on(method, listener, sessionId)
    on<{ context: { id: number; name: string } }>('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world) this.context = context.id
    })
    on('Runtime.executionContextsCleared', () => {
      this.context = null
    })
    on<{ payload: string; executionContextId: number }>('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      this.context = executionContextId
      void this.take(JSON.parse(payload))
    })
    on<{ frame: { url: string; parentId?: string } }>('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.url = fromBrowser(frame.url)
    })
    on('Page.loadEventFired', () => {
      if (this.url.startsWith('app:')) this.emit('did-finish-load')
    })
    on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
  }

  /** Not of Electron: whether a navigation, or a window that the page wants to open, is called off by the app. */
  refusesNavigation(url: string): boolean {
    if (url === this.asked) return false
    const event = Object.assign(new CancellableEvent(), { url })
    this.emit('will-navigate', event, url)
    return event.defaultPrevented
  }

  refusesWindow(url: string): boolean {
    return this.openHandler({ url, frameName: '', features: '', disposition: 'new-window' }).action === 'deny'
  }

  private async take({ kind, id, channel, args }: FromPage): Promise<void> {
    if (kind === 'resize') return void this.emit('page-resized')
    const given = await Promise.all(args.map(decode).map((value) => this.withPlaces(value)))
    const event = { sender: this, senderFrame: { url: this.url, parent: null } }
    if (kind === 'send') return void ipcMain.emit(channel, event, ...given)
    await ipcMain.invoked(event, channel, given).then(
      (value) => this.answer(id, true, value),
      (thrown) => this.answer(id, false, thrown),
    )
  }

  private answer(id: number, ok: boolean, value: unknown): void {
    this.deliver({ kind: 'answer', id, ok, value: encode(value) })
  }

  private deliver(delivery: Delivery): void {
    if (!this.page || this.context === null) return
    const params = { contextId: this.context, expression: `fromDevHost(${JSON.stringify(delivery)})` }
    this.page.cdp.send('Runtime.evaluate', params, this.page.sessionId).catch(() => undefined)
  }

  /** Puts places of files in the stead of what `webUtils.getPathForFile` gave; empty where a file has no place, as in Electron. */
  private async withPlaces(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((one) => this.withPlaces(one)))
    const [, index] = typeof value === 'string' ? (/^dev-host-file:(\d+)$/.exec(value) ?? []) : []
    if (index === undefined || !this.page || this.context === null) return value
    return this.placeOf(`devHostFile(${index})`)
  }

  /** Not of Electron: evaluates in the preload's world as if the person had clicked there, and waits for what comes of it. */
  async ask(expression: string): Promise<unknown> {
    if (!this.page || this.context === null) throw new Error('the window is not open')
    const params = { contextId: this.context, expression, awaitPromise: true, userGesture: true, returnByValue: true }
    const { result } = await this.page.cdp.send<{ result: { value?: unknown } }>(
      'Runtime.evaluate',
      params,
      this.page.sessionId,
    )
    return result.value
  }

  /** The place on disk of a `File` of the preload's world. */
  async placeOf(expression: string): Promise<string> {
    if (!this.page || this.context === null) return ''
    const { cdp, sessionId } = this.page
    const params = { contextId: this.context, expression }
    const { result } = await cdp.send<{ result: { objectId?: string } }>('Runtime.evaluate', params, sessionId)
    if (!result.objectId) return ''
    return (await cdp.send<{ path: string }>('DOM.getFileInfo', { objectId: result.objectId }, sessionId)).path
  }
}
