import type { Cdp } from './cdp.ts'
import { StrictEmitter, strict } from './strict.ts'

type ThemeSource = 'system' | 'light' | 'dark'

/** The stand-in for `nativeTheme`: what the app chooses is what the page's media queries answer. */
class NativeThemeStandIn extends StrictEmitter {
  private source: ThemeSource = 'system'
  private page: { readonly cdp: Cdp; readonly sessionId: string } | null = null

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): ThemeSource {
    return this.source
  }

  set themeSource(source: ThemeSource) {
    this.source = source
    void this.apply()
    this.emit('updated')
  }

  /** What the system prefers is not known before the page is there. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }

  /** Not of Electron: the page whose media queries follow. */
  async follow(cdp: Cdp, sessionId: string): Promise<void> {
    this.page = { cdp, sessionId }
    await this.apply()
  }

  private apply(): Promise<unknown> {
    const value = this.source === 'system' ? '' : this.source
    const features = [{ name: 'prefers-color-scheme', value }]
    return (
      this.page?.cdp.send('Emulation.setEmulatedMedia', { features }, this.page.sessionId).catch(() => undefined) ??
      Promise.resolve()
    )
  }
}

export const nativeTheme = strict('nativeTheme', new NativeThemeStandIn())
