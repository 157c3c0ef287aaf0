import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recursivePdf } from './papers.ts'
import { ask, barriers, patience } from './window/in-window.ts'
import { freshHome, type OpenApp, onElectron, openApp, whyNoWindow } from './window/open-app.ts'
import { killHard, processesWith } from './window/stop-hard.ts'

const mail = resolve('resources/training-case/documents/06_email.txt')
const training = resolve('resources/training-case/documents')

describe.skipIf(whyNoWindow)('the window', () => {
  let open: OpenApp
  let folder = ''
  beforeAll(async () => {
    open = await openApp()
    folder = join(open.home, 'from the scanner')
    mkdirSync(join(folder, 'inner'), { recursive: true })
    writeFileSync(join(folder, 'letter.txt'), 'Dear Imogen Featherstone, my number is 07700 900471.')
    writeFileSync(join(folder, 'inner', 'note.txt'), 'Call Darren Pikeworthy on 07700 900472.')
  }, 60_000)
  afterAll(() => open.close(), 30_000)

  test('opens on the first screen, with its name, by its own address', async () => {
    const { page } = open
    expect(await page.title()).toBe('Cases – Redaction Assist')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cases')
    expect(new URL(page.url()).pathname).toBe('/')
  })

  test('gives the page two functions and nothing of Node or Electron', async () => {
    const found = await open.page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { bridge: object }).bridge),
      frozen: Object.isFrozen((window as unknown as { bridge: object }).bridge),
      others: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'toDevHost', 'fromDevHost', 'Buffer'].filter(
        (name) => name in window,
      ),
    }))
    expect(found).toEqual({ bridge: ['call', 'on'], frozen: true, others: [] })
  })

  test('does its commands by keyboard and by menu, a key once', async () => {
    const { page, app } = open
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await page.getByRole('button', { name: 'Cases', exact: true }).click()
    const item = await app.evaluate(({ Menu }) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById('show-settings')
      found?.click?.()
      return { label: found?.label, key: found?.accelerator, isRegistered: found?.registerAccelerator }
    })
    expect(item).toEqual({ label: 'Settings', key: 'CmdOrCtrl+,', isRegistered: false })
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
  })

  test('loads little: less than 1.5 MB of JavaScript before compression', () => {
    const scripts = readdirSync('out/renderer/assets').filter((name) => name.endsWith('.js'))
    const bytes = scripts.reduce((sum, name) => sum + statSync(join('out/renderer/assets', name)).size, 0)
    expect(scripts.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(1_500_000)
  })

  test('is drawn in the appearance that the person chose, which is kept', async () => {
    const { page, home } = open
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await page.getByText('Dark', { exact: true }).click()
    await expect.poll(ground).toBe('rgb(22, 24, 29)')
    await expect.poll(isDark).toBe(true)
    await page.getByText('High contrast').click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.appearance)).toBe('contrast')
    await expect.poll(isDark).toBe(false)
    await expect.poll(() => readFileSync(join(home, 'window.json'), 'utf8')).toContain('"contrast"')
  })

  test.each(['As the system', 'Light', 'Dark', 'High contrast'])(
    'has no barrier that axe finds: %s',
    async (appearance) => {
      const { page } = open
      await page.getByText(appearance, { exact: true }).click()
      for (const screen of ['Cases', 'Settings']) {
        await page.getByRole('button', { name: screen, exact: true }).click()
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(passes.length).toBeGreaterThan(5)
      }
    },
  )

  test('offers a new case for files and folders that are dropped, and the page never learns where they are', async () => {
    const { page } = open
    await page.getByRole('button', { name: 'Cases', exact: true }).click()
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      ;(window as unknown as { bridge: { on(name: string, listener: (m: unknown) => void): void } }).bridge.on(
        'documents.dropped',
        (m) => heard.push(m),
      )
    })
    const late = join(open.home, 'late.txt')
    writeFileSync(late, 'Dropped while the case was being made.')
    const [now, meanwhile] = [await page.context().newCDPSession(page), await page.context().newCDPSession(page)]
    await dropOn(now, [mail, folder])
    const sheet = page.getByRole('dialog', { name: 'New case' })
    await sheet.getByText('3 files will be added to it.').waitFor()
    await sheet.getByRole('textbox', { name: 'Title' }).fill('R v Example')
    await sheet.getByLabel('Passphrase').fill('correct horse battery staple')
    await sheet.getByRole('textbox', { name: 'Title' }).press('Enter')
    await dropOn(meanwhile, [late])
    await page.getByRole('heading', { name: 'R v Example' }).waitFor(patience)
    await page.getByRole('row', { name: 'late.txt' }).waitFor(patience)
    expect(await page.getByRole('dialog').count()).toBe(0)
    const heard = await page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown[] }).heard))
    expect(heard).toContain('06_email.txt')
    expect(heard).not.toContain(folder)
  })

  test('reads a dropped text and those of a dropped folder, shows a page as an image, and says what an empty one is', async () => {
    const row = open.page.getByRole('row', { name: '06_email.txt' })
    await row.getByText('waits for your decisions').waitFor({ timeout: 20_000 })
    const isDrawn = () => row.locator('img').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 50)
    await expect.poll(isDrawn, { timeout: 20_000 }).toBe(true)
    await open.page.getByRole('row', { name: 'letter.txt' }).waitFor()
    await open.page.getByRole('row', { name: 'note.txt' }).waitFor()
    const empty = join(open.home, 'empty')
    mkdirSync(empty)
    await dropOn(await open.page.context().newCDPSession(open.page), [empty])
    await open.page.getByRole('alert').getByText('empty: There is no file in this folder.').waitFor()
  }, 60_000)

  test.skipIf(onElectron)(
    'asks for files in the system’s own dialog',
    async () => {
      const { page } = open
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Page.enable')
      await cdp.send('Page.setInterceptFileChooserDialog', { enabled: true })
      const chosen = new Promise<{ backendNodeId?: number; mode: string }>((done) =>
        cdp.once('Page.fileChooserOpened', done),
      )
      await page.getByRole('button', { name: 'Add documents …' }).click()
      const { backendNodeId, mode } = await chosen
      expect(mode).toBe('selectMultiple')
      await cdp.send('DOM.setFileInputFiles', {
        files: [join(training, '03_storm_log.pdf')],
        backendNodeId: backendNodeId ?? 0,
      })
      await page.getByRole('row', { name: '03_storm_log.pdf' }).waitFor({ timeout: 20_000 })
      await cdp.detach()
    },
    30_000,
  )

  test('says of a file on which a worker dies that it did, and goes on with the next', async () => {
    const { page, home } = open
    const hostile = join(home, 'hostile')
    mkdirSync(hostile)
    writeFileSync(join(hostile, '1 draws itself.pdf'), recursivePdf)
    writeFileSync(join(hostile, '2 harmless.txt'), 'Call Piotr Wrzesniewski on 07700 900473.')
    await dropOn(await page.context().newCDPSession(page), [hostile])
    await page
      .getByRole('alert')
      .getByText(/1 draws itself\.pdf: .*(stopped|could not be read)/)
      .or(page.getByRole('row', { name: '1 draws itself.pdf' }).getByText('could not be read'))
      .first()
      .waitFor({ timeout: 80_000 })
    await page
      .getByRole('row', { name: '2 harmless.txt' })
      .getByText('waits for your decisions')
      .waitFor({ timeout: 30_000 })
  }, 120_000)

  test('is loaded again when its page dies, and says so in the log by numbers alone', async () => {
    const { page, app, home } = open
    if (onElectron)
      await app.evaluate(({ BrowserWindow }) =>
        (BrowserWindow as unknown as Crashable).getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
    else
      await page
        .context()
        .newCDPSession(page)
        .then((cdp) => void cdp.send('Page.crash').catch(() => undefined))
    await expect.poll(() => readLog(home)).toContain('"code":"WINDOW_DIED"')
    if (onElectron) return
    const loads = () =>
      app.evaluate(
        ({ session }) =>
          session.fromPartition('window').seen.filter(({ url }) => url === 'app://redaction-assist/').length,
      )
    await expect.poll(loads, { timeout: 20_000 }).toBe(2)
  }, 30_000)

  test.skipIf(onElectron)(
    'is then in the case where it was, and draws its documents',
    async () => {
      const drawnAfterTheLastLoad = () =>
        open.app.evaluate(({ session }) => {
          const urls = session.fromPartition('window').seen.map(({ url }) => url)
          return urls.slice(urls.lastIndexOf('app://redaction-assist/')).filter((url) => url.includes('/page/')).length
        })
      await expect.poll(drawnAfterTheLastLoad, { timeout: 20_000 }).toBeGreaterThan(0)
    },
    30_000,
  )
})

interface Crashable {
  getAllWindows(): { readonly webContents: { forcefullyCrashRenderer(): void } }[]
}

const readLog = (home: string): string => {
  try {
    return readFileSync(join(home, 'program.log'), 'utf8')
  } catch {
    return ''
  }
}

async function dropOn(cdp: CDPSession, files: string[]): Promise<void> {
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
}

describe.skipIf(whyNoWindow)('an app that is killed', () => {
  test('leaves no browser behind, and opens again as it was', async () => {
    const home = freshHome()
    const first = await openApp({ home })
    await first.page.keyboard.press('Control+,')
    await first.page.getByText('Dark', { exact: true }).click()
    await expect.poll(() => readFileSync(join(home, 'window.json'), 'utf8')).toContain('"dark"')
    await killHard(first.app)
    if (process.platform === 'linux') await expect.poll(() => processesWith(home), { timeout: 10_000 }).toEqual([])
    const again = await openApp({ home })
    expect(await again.page.evaluate(() => document.documentElement.dataset.appearance)).toBe('dark')
    await again.close()
  }, 60_000)

  test('is alone: a second start shows the first and ends', async () => {
    const open = await openApp()
    await open.app.evaluate(({ app }) => {
      Object.assign(globalThis, { seconds: 0 })
      app.on('second-instance', () => {
        ;(globalThis as unknown as { seconds: number }).seconds += 1
      })
    })
    await expect(openApp({ home: open.home })).rejects.toThrow()
    await expect.poll(() => open.app.evaluate(() => (globalThis as unknown as { seconds: number }).seconds)).toBe(1)
    await open.close()
  }, 60_000)
})

test('a window whose settings file is spoilt opens with the usual ones', async ({ skip }) => {
  if (whyNoWindow) return skip(whyNoWindow)
  const home = freshHome()
  writeFileSync(join(home, 'window.json'), '{"bounds": {"x": 1e99}, "appearance": "<script>"')
  const open = await openApp({ home })
  expect(await open.page.evaluate(() => document.documentElement.dataset.appearance)).toBe('system')
  await open.close()
}, 60_000)

test('what the organisation has locked is shown as locked, and cannot be changed', async ({ skip }) => {
  if (whyNoWindow) return skip(whyNoWindow)
  if (onElectron) return skip('Electron reads the place of the whole computer')
  const home = freshHome()
  const path = join(home, 'fixed.json')
  const words = { alwaysRedact: ['Fern House'], neverRedact: ['Kestrel Yard'] }
  writeFileSync(path, JSON.stringify({ words, leastConfidence: 90, appearance: 'dark' }))
  const open = await openApp({ home, env: { REDACTION_ASSIST_FIXED_SETTINGS: path } })
  const { page } = open
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor(patience)
  const locked = (label: string) => page.locator('.fixed', { has: page.locator('dt', { hasText: label }) })
  for (const [label, value] of [
    ['Always redacted', 'Fern House'],
    ['Never proposed', 'Kestrel Yard'],
    ['A person reads the page themselves', 'Below 90 % sure'],
    ['Appearance', 'Dark'],
  ] as const)
    expect(await locked(label).textContent()).toBe(`${label}🔒 ${value} Locked by your organisation`)
  expect(await page.getByRole('textbox').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await expect(ask(page, 'words.set', { alwaysRedact: [], neverRedact: [] })).rejects.toThrow('refused')
  await expect(ask(page, 'recognition.set', { leastConfidence: 75 })).rejects.toThrow('refused')
  await page.keyboard.press('Control+n')
  await page.getByLabel(/^Title/).waitFor(patience)
  expect(await locked('A person reads a recognised page themselves').count()).toBe(1)
  await open.close()
}, 60_000)
