/** `npm start`: the window on the training case, in Electron or, where its binary is missing, in an installed Chromium; without a display, the training case headlessly. */
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { builtMain } from './build-once.ts'
import { findBrowser } from './find-browser.ts'
import { findElectron } from './find-electron.ts'
import { hasDisplay, wayToStart } from './way-to-start.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const root = fileURLToPath(new URL('../../', import.meta.url))
const run = fileURLToPath(new URL('./run.ts', import.meta.url))
const early = 10_000

await start()

async function start(): Promise<void> {
  const isShown = hasDisplay(process.env, process.platform) && !process.argv.includes('--headless')
  const electron = isShown ? await findElectron(say) : null
  const browser = isShown && !electron ? browserThatStarts() : null
  const way = wayToStart({ hasDisplay: isShown, electron, browser })
  const main = way.by === 'headless' ? null : await builtMain(say)
  if (way.by === 'electron' && main && (await opens(way.program, [...asRoot(), root]))) return
  if (way.note) say(way.note)
  if (way.by === 'dev-host' && main && (await opens(process.execPath, [...process.execArgv, run, main]))) return
  if (way.by !== 'headless') say('The window did not open here, so the training case runs without it.')
  await import('../cli/start.ts')
}

/** On some systems `chromium` is a placeholder that only says how to install it. */
function browserThatStarts(): string | null {
  const browser = findBrowser()
  return browser !== null && spawnSync(browser, ['--version'], { timeout: 20_000 }).status === 0 ? browser : null
}

const asRoot = (): readonly string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Resolves once the window was closed; false where it ends at once with an error, as where a library or the display is missing. */
function opens(program: string, args: readonly string[]): Promise<boolean> {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(program, [...args, '--training-case', ...process.argv.slice(2)], { stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => {
      const isFailure = code !== 0 && code !== null && Date.now() - started < early
      if (!isFailure) process.exitCode = code ?? 1
      resolve(!isFailure)
    })
  })
}
