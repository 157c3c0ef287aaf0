/** What `npm start` found on this machine. */
export interface Found {
  readonly hasDisplay: boolean
  readonly electron: string | null
  readonly browser: string | null
}

export type Way =
  | { readonly by: 'electron'; readonly program: string; readonly note: null }
  | { readonly by: 'dev-host'; readonly note: string }
  | { readonly by: 'headless'; readonly note: string }

/** Which way the program starts, and the one line that says why it is not the usual one. */
export function wayToStart({ hasDisplay, electron, browser }: Found): Way {
  if (!hasDisplay)
    return {
      by: 'headless',
      note: 'There is no display here, so the training case runs without a window: start it on a desktop for the window.',
    }
  if (electron) return { by: 'electron', program: electron, note: null }
  if (browser)
    return {
      by: 'dev-host',
      note: `Electron could not be fetched here: the same program opens in ${browser}, as a window of its own.`,
    }
  return {
    by: 'headless',
    note: 'For the window, install Chromium, Chrome or Edge (on Debian: sudo apt-get install chromium). The training case runs without it now.',
  }
}

/** On Linux a display is named in the environment; elsewhere there is one. */
export const hasDisplay = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
