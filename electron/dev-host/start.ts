/** `npm start`: the window on the training case, in Electron or, where its binary is missing, in an installed Chromium; without a display, the training case headlessly. */
import { spawn } from 'node:child_process'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeFolder } from '../store/home-folder.ts'
import { builtMain } from './build-once.ts'
import { findBrowser } from './find-browser.ts'
import { findElectron } from './find-electron.ts'
import { hasDisplay, wayToStart } from './way-to-start.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const root = fileURLToPath(new URL('../../', import.meta.url))
const early = 5_000

await start()

async function start(): Promise<void> {
  const isShown = hasDisplay(process.env, process.platform) && !process.argv.includes('--headless')
  const electron = isShown ? await findElectron(say) : null
  const way = wayToStart({ hasDisplay: isShown, electron, browser: findBrowser() })
  const main = way.by === 'headless' ? null : await builtMain(say)
  if (way.by === 'electron' && main && (await runsInElectron(way.program))) return
  if (way.note) say(way.note)
  if (way.by === 'headless' || !main) await import('../cli/start.ts')
  else await runInDevHost(main)
}

/** False where Electron ends at once with an error, as it does where a library or its sandbox is missing. */
function runsInElectron(program: string): Promise<boolean> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, '--training-case']
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => {
      const isFailure = code !== 0 && Date.now() - started < early
      if (!isFailure) process.exitCode = code ?? 1
      resolve(!isFailure)
    })
  })
}

/** In this process: the main bundle runs as it is, with the stand-in as its `electron`. */
async function runInDevHost(main: string): Promise<void> {
  process.removeAllListeners('warning')
  enableCompileCache(join(homeFolder(), 'compile-cache'))
  await import('./register.ts')
  process.argv = [process.argv[0] ?? '', main, '--training-case']
  await import(main)
}
