import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { builtMain } from '../../electron/dev-host/build-once.ts'
import { patience } from './window/in-window.ts'
import { freshHome, onElectron, whyNoWindow } from './window/open-app.ts'

const hasXvfb = process.platform === 'linux' && spawnSync('which', ['Xvfb']).status === 0
const home = freshHome()
const entry = resolve('electron/dev-host/start.ts')

/** Its process and all that it prints. */
function start(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, ...env },
    cwd: home,
    detached: true,
  })
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      said.text += piece
    })
  return { child, said }
}

describe('npm start', { timeout: 60_000 }, () => {
  const ends: (() => void)[] = []
  afterAll(() => {
    for (const end of ends) end()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })
  const own = (child: ChildProcess) => {
    ends.push(() => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    })
    return child
  }

  test.skipIf(whyNoWindow || onElectron || !hasXvfb)(
    'under a display opens the window on the training case',
    async () => {
      await builtMain(() => {})
      const display = await aDisplay(own)
      const { child, said } = start({ DISPLAY: display, REDACTION_ASSIST_HOME: home }, '--remote-debugging-port=0')
      own(child)
      await expect.poll(() => said.text, patience).toContain('DevTools listening on')
      expect(said.text).toContain('the same program opens in')
      const [, url = ''] = /DevTools listening on (ws:\S+)/.exec(said.text) ?? []
      const browser: Browser = await chromium.connectOverCDP(url)
      const page = browser.contexts()[0]?.pages()[0]
      await page?.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
      expect(await page?.getByText('Training case').first().isVisible()).toBe(true)
      await browser.close()
    },
  )

  test('without a display does the training case, and says in one line how to get the window', async () => {
    const { child, said } = start({ DISPLAY: '', WAYLAND_DISPLAY: '', REDACTION_ASSIST_HOME: home }, '--headless')
    own(child)
    await expect.poll(() => said.text, patience).toContain('an invented burglary file goes through the whole job')
    expect(said.text.split('\n').filter((line) => line.includes('window'))).toEqual([
      'There is no display here, so the training case runs without a window: start it on a desktop for the window.',
    ])
    child.kill('SIGINT')
    const status = await new Promise((done) => child.once('exit', done))
    expect(status).toBe(130)
  })
})

/** A screen that nobody sees, with a number that Xvfb finds free. */
async function aDisplay(own: (child: ChildProcess) => ChildProcess): Promise<string> {
  const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  own(child)
  const number = await new Promise<string>((done) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim())),
  )
  return `:${number}`
}
