import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { Cdp } from './cdp.ts'
import { findBrowser } from './find-browser.ts'

export interface ChromiumOptions {
  readonly title: string
  readonly background: string
  readonly width: number
  readonly height: number
  readonly at: { readonly x: number; readonly y: number } | null
  /** Switches the app appended, and those of the command line that are meant for Chromium. */
  readonly switches: readonly string[]
  readonly userData: string
}

export interface Chromium {
  readonly cdp: Cdp
  readonly process: ChildProcess
  /** The DevTools session of the window's page. */
  readonly page: string
}

/** What a browser does by itself and a desktop window does not. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--block-new-web-contents',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disk-cache-size=1',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,HttpsUpgrades,InterestFeedContentSuggestions',
  // Hides the bar that complains of the switches above it.
  '--test-type',
]

/** Starts the installed browser with one window without tabs or address, empty until it is told where to go. It ends when this process ends, however that is. */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const program = findBrowser()
  if (!program) throw new Error('No Chromium, Chrome or Edge is installed. On Debian: sudo apt-get install chromium')
  const profile = freshProfile(options.userData)
  // Chromium's own crash reports may hold parts of a page: none is made, and if one were, it would be swept away with the profile.
  const env = { ...process.env, BREAKPAD_DUMP_LOCATION: join(profile, 'crashes') }
  const child = spawn(program, argumentsFor(options, profile), {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  child.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }))
  tellPort(child.stderr as Readable)
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const page = firstPage(cdp)
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
  return { cdp, process: child, page: await page }
}

/** Resolves once it has ended and its folder is gone; one that does not end within two seconds is killed. */
export async function endChromium({ cdp, process: child }: Chromium): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const timer = setTimeout(() => child.kill('SIGKILL'), 2_000)
  cdp.send('Browser.close').catch(() => undefined)
  await ended
  clearTimeout(timer)
}

function argumentsFor(
  { title, background, width, height, at, switches }: ChromiumOptions,
  profile: string,
): readonly string[] {
  const empty = `data:text/html,${encodeURIComponent(`<title>${title}</title><body style="background:${background}">`)}`
  return [
    ...quiet,
    ...switches,
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(at ? [`--window-position=${at.x},${at.y}`] : []),
    `--window-size=${width},${height}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    `--app=${empty}`,
  ]
}

/** One folder, emptied at each start: the window's session keeps nothing, and a killed run leaves at most this behind. */
function freshProfile(userData: string): string {
  const profile = join(userData, 'dev-host-profile')
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  return profile
}

const firstPage = (cdp: Cdp): Promise<string> =>
  new Promise((resolve) => {
    cdp.on<{ sessionId: string; targetInfo: { type: string } }>(
      'Target.attachedToTarget',
      ({ sessionId, targetInfo }) => {
        if (targetInfo.type === 'page') resolve(sessionId)
      },
    )
  })

/** Tests attach to the port that Chromium names; nothing else it prints is of use. */
function tellPort(stderr: Readable): void {
  stderr.setEncoding('utf8').on('data', (text: string) => {
    const [line] = /^DevTools listening on .*$/m.exec(text) ?? []
    if (line) process.stderr.write(`${line}\n`)
  })
}
