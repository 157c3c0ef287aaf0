import { BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import type { Appearance } from '../../shared/ipc/contract.ts'
import { log } from './log.ts'
import { ownOrigin } from './own-origin.ts'
import type { WindowSettings, WindowSettingsFile } from './window-settings.ts'

/** Less than a screen of 1366 by 768 has at 200 %. */
const least = { width: 480, height: 360 }
const usual = { width: 1360, height: 860 }

/** Makes the one window, where it was last, and keeps its place. Shown once it has drawn itself, in its own background colour until then. */
export function makeWindow(session: Session, preload: string, settings: WindowSettingsFile): BrowserWindow {
  const window = new BrowserWindow({
    ...usualSize(),
    ...placeOn(settings.current),
    minWidth: least.width,
    minHeight: least.height,
    title: 'Redaction Assist',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  window.once('ready-to-show', () => show(window, settings.current))
  keepPlace(window, settings)
  keepAlive(window)
  return window
}

export const load = (window: BrowserWindow): Promise<void> => window.loadURL(`${ownOrigin}/`)

/** Not larger than the screen. */
function usualSize(): { width: number; height: number } {
  const { workArea } = screen.getDisplayMatching({ x: 0, y: 0, ...usual })
  return { width: Math.min(usual.width, workArea.width), height: Math.min(usual.height, workArea.height) }
}

/** Where the window was, if that is still on a screen that is there. */
function placeOn({ bounds }: WindowSettings): Partial<Electron.Rectangle> {
  if (!bounds) return {}
  const { workArea } = screen.getDisplayMatching(bounds)
  const isSeen =
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 100
  return isSeen ? bounds : { width: bounds.width, height: bounds.height }
}

function show(window: BrowserWindow, { isMaximized }: WindowSettings): void {
  if (isMaximized) window.maximize()
  window.show()
}

function keepPlace(window: BrowserWindow, settings: WindowSettingsFile): void {
  let timer: NodeJS.Timeout | null = null
  const note = () => {
    if (!window.isDestroyed())
      void settings.change({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  const soon = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(note, 400)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('close', note)
}

/** A window whose page died is loaded again: nothing is lost, because every decision is in the journal. Not for ever, if it dies at once. */
function keepAlive(window: BrowserWindow): void {
  let deaths = 0
  window.webContents.on('render-process-gone', (_event, { exitCode }) => {
    deaths += 1
    log('WINDOW_DIED', { exitCode, deaths })
    if (deaths <= 3 && !window.isDestroyed()) void load(window)
  })
}

/** The system's own choice decides unless the person has chosen; contrast draws on white. */
export function applyAppearance(appearance: Appearance): void {
  nativeTheme.themeSource = appearance === 'contrast' ? 'light' : appearance
}
